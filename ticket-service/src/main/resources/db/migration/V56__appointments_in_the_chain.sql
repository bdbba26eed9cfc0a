-- What every step changes of an appointment enters the chain of its ticket from now on. The appointments of before enter as
-- they are, with their next step or by a timer: only the service can seal.
alter table ticket_change_chain add column behind boolean not null default false;

alter table ticket_change_chain no force row level security;
alter table appointment no force row level security;
alter table timer no force row level security;
insert into ticket_change_chain (tenant_id, ticket_id, length, head, behind)
select distinct tenant_id, ticket_id, 0, ''::bytea, true from appointment
on conflict (tenant_id, ticket_id) do update set behind = true;
-- A hundred in a second: other timers are not kept waiting.
insert into timer (tenant_id, kind, subject, due_at, try_at)
select tenant_id, 'ticket-chain', ticket_id, now(), now() + row_number() over () * interval '10 milliseconds'
from ticket_change_chain where behind;
alter table timer force row level security;
alter table appointment force row level security;
alter table ticket_change_chain force row level security;

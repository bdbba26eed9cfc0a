-- What somebody wrote is kept for half a year unless the settings say otherwise; those that are here already, too.
alter table timer no force row level security;
alter table response no force row level security;
alter table response_comment no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
select distinct tenant_id, 'survey-words', invitation_id, recorded_at + interval '180 days',
    recorded_at + interval '180 days'
from response join response_comment using (tenant_id, invitation_id)
on conflict do nothing;
alter table response_comment force row level security;
alter table response force row level security;
alter table timer force row level security;

-- What an erased customer wrote before this was noticed is gone too.
alter table response no force row level security;
alter table response_comment no force row level security;
alter table reached_customer no force row level security;
delete from response_comment c using response r, reached_customer k
where r.tenant_id = c.tenant_id and r.invitation_id = c.invitation_id
    and k.tenant_id = r.tenant_id and k.customer_id = r.customer_id and k.erased;
alter table reached_customer force row level security;
alter table response_comment force row level security;
alter table response force row level security;

-- Somebody's answers are found by who they are, to be handed over or forgotten.
create index response_by_customer on response (tenant_id, customer_id);

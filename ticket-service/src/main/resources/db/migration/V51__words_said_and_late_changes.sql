-- The words that were said about a ticket, once per ticket however many messages have them. Messages are sealed, so these are
-- keyed digests: whoever reads the table alone learns no word. Staff searches all of them, customers those they were told.
create table said_word (
    tenant_id text not null,
    word bigint not null,
    ticket_id uuid not null,
    told boolean not null,
    primary key (tenant_id, word, ticket_id)
);
select protect_by_tenant('said_word');

-- As count_tickets does.
create function count_said(of bigint, most integer) returns bigint
    language sql stable
    set enable_bitmapscan = off
    set enable_seqscan = off
    as $$
select count(*) from (
    select from said_word where tenant_id = current_tenant() and word = of limit most) counted
$$;

-- Every message is read for its words by a timer, wherever it was written.
create function read_words_of_message() returns trigger
    language plpgsql as $$
begin
    insert into timer (tenant_id, kind, subject, due_at, try_at)
    values (new.tenant_id, 'message-words', new.id, new.posted_at, new.posted_at)
    on conflict do nothing;
    return null;
end $$;
create trigger read_words_of_message after insert on message
    for each row execute function read_words_of_message();

-- Those of before one after another, the latest first, a hundred in a second: other timers are not kept waiting.
alter table message no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
select tenant_id, 'message-words', id, posted_at,
    now() + row_number() over (order by posted_at desc) * interval '10 milliseconds'
from message;
alter table timer force row level security;
alter table message force row level security;

-- Until when a customer moves or calls off an appointment of a type in time, and what it costs later.
create table late_change_rule (
    tenant_id    text   not null,
    type         text   not null,
    version      bigint not null,
    cut_off      text   not null, -- ISO-8601, before what was promised begins
    fee_minor    bigint check (fee_minor > 0),
    fee_currency text,
    primary key (tenant_id, type),
    constraint late_change_rule_has_a_whole_fee check ((fee_minor is null) = (fee_currency is null))
);
select protect_by_tenant('late_change_rule');

-- A fee that a customer agreed to before a late change was made, or was let off by staff. Written once, never changed.
create table late_fee (
    tenant_id      text        not null,
    id             uuid        not null,
    appointment_id uuid        not null,
    change         text        not null check (change in ('MOVED', 'CANCELLED')),
    promised_from  timestamptz not null, -- what was given up
    fee_minor      bigint      not null check (fee_minor > 0),
    fee_currency   text        not null,
    waived_because text,
    actor          text        not null,
    agreed_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, appointment_id) references appointment (tenant_id, id)
);
select protect_by_tenant('late_fee');
select append_only('late_fee');
create index late_fee_by_appointment on late_fee (tenant_id, appointment_id, id);

-- Who ended an appointment, for whom and why. Written once, never changed; of those of before nobody wrote it down.
create table appointment_ending (
    tenant_id      text        not null,
    appointment_id uuid        not null,
    asked_by       text,
    reason         text,
    actor          text        not null,
    ended_at       timestamptz not null,
    primary key (tenant_id, appointment_id),
    foreign key (tenant_id, appointment_id) references appointment (tenant_id, id)
);
select protect_by_tenant('appointment_ending');
select append_only('appointment_ending');

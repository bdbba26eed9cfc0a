-- Who is asked what, and when, in versions; the latest of each code holds.
create table survey_rule (
    tenant_id    text        not null,
    id           uuid        not null,
    code         text        not null,
    number       integer     not null check (number > 0),
    document     jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant_id, id),
    constraint survey_rule_once unique (tenant_id, code, number)
);
select protect_by_tenant('survey_rule');
select append_only('survey_rule');

-- What each customer allows, and who was erased: no address, no name.
create table reached_customer (
    tenant_id      text    not null,
    customer_id    uuid    not null,
    survey_consent boolean,
    erased         boolean not null,
    primary key (tenant_id, customer_id)
);
select protect_by_tenant('reached_customer');

-- Something is asked about once by each rule, by which one stays known.
alter table invitation add column rule_code text not null default 'standard';
alter table invitation add column rule_version integer not null default 0;
alter table invitation add column trigger text not null default 'TICKET_FINISHED';
alter table invitation add column planned_for timestamptz;
alter table invitation add column reminders integer not null default 0;
alter table invitation drop constraint invitation_once;
alter table invitation add constraint invitation_once unique (tenant_id, subject_id, rule_code);

-- Every decision, with the gate that did not open and what it looked at.
create table survey_decision (
    tenant_id      text        not null,
    id             uuid        not null,
    invitation_id  uuid        not null,
    customer_id    uuid        not null,
    trigger        text        not null,
    occasion       text        not null,
    rule_code      text        not null,
    rule_version   integer     not null,
    survey         text        not null,
    decision       text        not null,
    gate           text,
    reason         text        not null,
    decided_at     timestamptz not null,
    deferred_until timestamptz,
    facts          jsonb,
    primary key (tenant_id, id)
);

alter table invitation no force row level security;
update invitation set planned_for = due_at;
-- Why exactly was not kept until now, but whoever was asked counts.
insert into survey_decision
select tenant_id, id, id, customer_id, trigger, occasion, rule_code, rule_version, template_code, 'SEND', null, 'DUE',
    sent_at
from invitation where sent_at is not null;
insert into survey_decision
select tenant_id, id, id, customer_id, trigger, occasion, rule_code, rule_version, replace(lower(occasion), '_', '-'),
    'SUPPRESS', 'NEVER', 'OPEN_COMPLAINT', due_at
from invitation where status = 'SUPPRESSED';
alter table invitation force row level security;

alter table invitation alter column planned_for set not null;
alter table invitation alter column rule_code drop default;
alter table invitation alter column rule_version drop default;
alter table invitation alter column trigger drop default;
alter table invitation alter column reminders drop default;

select protect_by_tenant('survey_decision');
select append_only('survey_decision');

create index survey_decision_by_invitation on survey_decision (tenant_id, invitation_id);
create index survey_decision_by_day on survey_decision (tenant_id, decided_at);
create index survey_sent_to on survey_decision (tenant_id, customer_id, decided_at desc) where decision = 'SEND';
create index survey_sent_by on survey_decision (tenant_id, rule_code, decided_at) where decision = 'SEND';

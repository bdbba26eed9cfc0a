-- Why the warranty of a unit does not hold; null where it does. The cases behind it are in voiding.
alter table unit add column void_reason text;

-- One case of voiding a unit's warranty: ground and evidence, the owner's appeal, what was decided. Words are sealed.
create table voiding (
    tenant_id       text        not null,
    id              uuid        not null,
    version         bigint      not null,
    unit_id         uuid        not null,
    status          text        not null,
    reason          text        not null,
    evidence        text        not null,
    voided_by       text        not null,
    voided_at       timestamptz not null,
    appeal          bytea,
    appealed_by     uuid,
    appealed_at     timestamptz,
    decision_reason text,
    decision_note   bytea,
    decided_by      text,
    decided_at      timestamptz,
    primary key (tenant_id, id)
);
create unique index voiding_once_per_unit on voiding (tenant_id, unit_id) where status <> 'REVERSED';
create index voiding_by_unit on voiding (tenant_id, unit_id, id desc);
create index voiding_by_status on voiding (tenant_id, status, id desc);
select protect_by_tenant('voiding');

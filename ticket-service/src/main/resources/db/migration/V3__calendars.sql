-- When work is done, in versions. Clocks keep the version that they were started by, so a version never changes.
create table sla_calendar (
    tenant_id    text        not null,
    id           uuid        not null,
    code         text        not null,
    number       integer     not null,
    document     jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant_id, id),
    constraint sla_calendar_once unique (tenant_id, code, number)
);
select protect_by_tenant('sla_calendar');
select append_only('sla_calendar');

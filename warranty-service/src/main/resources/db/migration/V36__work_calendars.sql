-- On which days work is done, in versions: what was counted by one stays counted.
create table work_calendar (
    tenant_id    text        not null,
    id           uuid        not null,
    code         text        not null,
    number       int         not null,
    document     jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant_id, id),
    constraint work_calendar_once unique (tenant_id, code, number)
);
select protect_by_tenant('work_calendar');
select append_only('work_calendar');

-- What was told of each group's day: told is a digest of the counts, which are published and not kept.
create table score_snapshot (
    tenant_id   text   not null,
    id          uuid   not null,
    version     bigint not null,
    event_count bigint not null,
    told_by     text   not null,
    name        text   not null,
    day         date   not null,
    told        uuid   not null,
    primary key (tenant_id, id),
    constraint score_snapshot_once_per_day unique (tenant_id, told_by, day, name)
);
select protect_by_tenant('score_snapshot');

-- Of which days something was summed since they were told; what changes goes on until the night.
create table snapshot_due (
    tenant_id text not null,
    day       date not null,
    told_by   text not null,
    primary key (tenant_id, day, told_by)
);

create table snapshot_progress (
    tenant_id text not null,
    told_to   date not null,
    primary key (tenant_id)
);
select protect_by_tenant('snapshot_progress');

-- Whoever begins to listen now learns what was before.
alter table rolled_tally no force row level security;
insert into snapshot_due (tenant_id, day, told_by)
select distinct tenant_id, begins, told_by from rolled_tally where span = 'DAY';
alter table rolled_tally force row level security;
select protect_by_tenant('snapshot_due');

-- Background work needs to know whose days there are to tell, and no more.
grant select (tenant_id) on snapshot_due to ${worker};
create policy tenants on snapshot_due for select to ${worker} using (true);

-- How much of a budget was used by the end of a day, UTC; of the running day, by now. It is what forecasts go by.
create table budget_use (
    tenant_id text   not null,
    code      text   not null,
    day       date   not null,
    used      bigint not null check (used >= 0),
    primary key (tenant_id, code, day),
    foreign key (tenant_id, code) references budget (tenant_id, code)
);
select protect_by_tenant('budget_use');

-- That so many per cent of a budget are used: told once, until there is more or less in all.
create table budget_alert (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    code        text        not null,
    percent     int         not null check (percent between 1 and 100),
    points      bigint      not null check (points > 0),
    used        bigint      not null check (used >= 0),
    reached_at  timestamptz not null,
    primary key (tenant_id, id),
    constraint budget_alert_once unique (tenant_id, code, points, percent),
    foreign key (tenant_id, code) references budget (tenant_id, code)
);
select protect_by_tenant('budget_alert');

alter table budget no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
    select distinct tenant_id, 'budget-watch', '00000000-0000-0000-0000-000000000000'::uuid, now(), now() from budget;
alter table budget force row level security;
alter table timer force row level security;

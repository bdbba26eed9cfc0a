-- What owners are reminded of before a coverage ends: found once a day, told once. An index over the days on which
-- coverages end would slow every registration; reading a tenant's coverages once a day does not.
create table coverage_reminder (
    tenant_id text        not null,
    unit_id   uuid        not null,
    kind      text        not null,
    component text        not null, -- empty where the kind names none
    last_day  date        not null,
    lead_days int         not null,
    found_at  timestamptz not null,
    told_at   timestamptz,
    primary key (tenant_id, unit_id, kind, component, last_day, lead_days)
);
create index coverage_reminder_untold on coverage_reminder (tenant_id, last_day) where told_at is null;
select protect_by_tenant('coverage_reminder');

-- Coverages whose last day is not the one promised at registration: moved by repairs, or sold and given later.
create table watched_coverage (
    tenant_id text not null,
    unit_id   uuid not null,
    kind      text not null,
    component text,
    last_day  date not null
);
create index watched_coverage_by_unit on watched_coverage (tenant_id, unit_id);
select protect_by_tenant('watched_coverage');

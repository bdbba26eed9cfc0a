-- A guarantee ends for its owner although the law's cover of the same kind goes on: each is reminded of by itself. What an
-- instance of the release before finds counts as the guarantee's; while both releases run, a reminder of the law's cover
-- may be told twice.
alter table coverage_reminder add column regime text not null default 'COMMERCIAL';
alter table coverage_reminder drop constraint coverage_reminder_pkey,
    add primary key (tenant_id, unit_id, kind, component, regime, last_day, lead_days);

alter table coverage_reminder no force row level security;
alter table coverage no force row level security;
alter table watched_coverage no force row level security;
-- What was kept back because the law's cover went on is found once more.
delete from coverage_reminder where moot;
-- What was told of the law's cover is not told again.
insert into coverage_reminder (tenant_id, unit_id, kind, component, regime, last_day, lead_days, found_at, told_at)
select known.tenant_id, known.unit_id, known.kind, known.component, other.regime, known.last_day, known.lead_days,
    known.found_at, known.told_at
from coverage_reminder known
join (select tenant_id, unit_id, kind, component, regime, last_day from coverage
    union all select tenant_id, unit_id, kind, component, regime, last_day from watched_coverage) other
    on other.tenant_id = known.tenant_id and other.unit_id = known.unit_id and other.kind = known.kind
    and coalesce(other.component, '') = known.component and other.last_day = known.last_day
where other.regime <> 'COMMERCIAL'
on conflict do nothing;
alter table coverage_reminder force row level security;
alter table coverage force row level security;
alter table watched_coverage force row level security;

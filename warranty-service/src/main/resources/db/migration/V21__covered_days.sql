-- Days that are covered are counted, not the stretch from the first to the last of them: cover that was bought after the
-- end of a warranty leaves days without any, and the law may cover days before a guarantee begins.
drop table service_rollup;
create table service_rollup (
    tenant_id     text   not null,
    gtin          text   not null,
    starts_on     date   not null,
    covered_from  date   not null,
    covered_until date   not null,
    units         bigint not null,
    primary key (tenant_id, gtin, starts_on, covered_from, covered_until)
) with (fillfactor = 80);
select protect_by_tenant('service_rollup');

-- One row for each stretch of covered days; none overlaps or touches another of its unit.
drop table unit_counted;
create table unit_counted (
    tenant_id     text not null,
    unit_id       uuid not null,
    gtin          text not null,
    starts_on     date not null,
    covered_from  date not null,
    covered_until date not null,
    primary key (tenant_id, unit_id, covered_from)
);
select protect_by_tenant('unit_counted');

-- Everything is counted anew. Units that are not as they were promised are marked, for a count reads what was promised.
truncate registration_rollup;
alter table insight_progress no force row level security;
alter table unit_changed no force row level security;
alter table coverage_entry no force row level security;
alter table extended_coverage no force row level security;
alter table unit no force row level security;
update insight_progress set rolled_to = '00000000-0000-0000-0000-000000000000';
insert into unit_changed (tenant_id, unit_id, marks)
select tenant_id, unit_id, 1 from coverage_entry
union select tenant_id, unit_id, 1 from extended_coverage
union select tenant_id, id, 1 from unit where void_reason is not null
on conflict do nothing;
alter table insight_progress force row level security;
alter table unit_changed force row level security;
alter table coverage_entry force row level security;
alter table extended_coverage force row level security;
alter table unit force row level security;

-- A void unit is still covered by what the law demands, so owners are reminded of that.
alter table watched_coverage add column regime text not null default 'COMMERCIAL';

-- Of what was found and then not told, because the same was covered on the next day too or no more at all: found again
-- when the coverages of the unit move.
alter table coverage_reminder add column moot boolean not null default false;

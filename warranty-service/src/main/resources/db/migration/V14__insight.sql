-- What analysts ask of the register, counted beforehand. Nothing here is written by a registration: a sweep counts what
-- has come since the last one, and a question adds what the sweep has not counted yet, so answers are exact.

-- How far the counting has come: units with a smaller id are counted. Ids are in the order of time (RFC 9562 §5.7).
create table insight_progress (
    tenant_id text not null primary key,
    rolled_to uuid not null
);
alter table catalogue no force row level security;
insert into insight_progress (tenant_id, rolled_to)
select tenant_id, '00000000-0000-0000-0000-000000000000' from catalogue;
alter table catalogue force row level security;
select protect_by_tenant('insight_progress');
select open_to_worker('insight_progress');

-- A tenant begins with its catalogue.
create function begin_insight() returns trigger language plpgsql as $$
begin
    insert into insight_progress (tenant_id, rolled_to)
    values (new.tenant_id, '00000000-0000-0000-0000-000000000000') on conflict do nothing;
    return null;
end $$;
create trigger begin_insight after insert on catalogue for each row execute function begin_insight();

-- Units by what covers them: few rows, for units of one product sold on one day are mostly covered until one day.
create table service_rollup (
    tenant_id     text   not null,
    gtin          text   not null,
    starts_on     date   not null,
    covered_until date   not null,
    units         bigint not null,
    primary key (tenant_id, gtin, starts_on, covered_until)
) with (fillfactor = 80);
select protect_by_tenant('service_rollup');

-- Units by the UTC day of their registration.
create table registration_rollup (
    tenant_id   text   not null,
    day         date   not null,
    retailer_id text   not null,
    units       bigint not null,
    primary key (tenant_id, day, retailer_id)
) with (fillfactor = 80);
select protect_by_tenant('registration_rollup');

-- Units that were changed after their registration and are counted as they were. Marking takes the row's lock, so a
-- sweep does not take away the mark of a change that it cannot see yet.
create table unit_changed (
    tenant_id text   not null,
    unit_id   uuid   not null,
    marks     bigint not null,
    primary key (tenant_id, unit_id)
);
select protect_by_tenant('unit_changed');

create function mark_changed_unit() returns trigger language plpgsql as $$
begin
    insert into unit_changed as known (tenant_id, unit_id, marks) values (new.tenant_id, new.id, 1)
    on conflict (tenant_id, unit_id) do update set marks = known.marks + 1;
    return null;
end $$;
create trigger mark_changed_unit after update on unit for each row execute function mark_changed_unit();

-- As what each unit is counted, to take it out again when it has changed.
create table unit_counted (
    tenant_id     text not null,
    unit_id       uuid not null,
    gtin          text not null,
    starts_on     date not null,
    covered_until date not null,
    primary key (tenant_id, unit_id)
);
select protect_by_tenant('unit_counted');

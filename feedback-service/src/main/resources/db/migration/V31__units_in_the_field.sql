-- Which units are with somebody and may fail, whoever it is: nothing here names a person, so it outlasts them. A unit has
-- left when it went back or was replaced; while its warranty is void, nobody hears of its failures.
create table field_unit (
    tenant_id text not null,
    unit_id   uuid not null,
    gtin      text not null,
    came_on   date not null,
    left_on   date,
    void_on   date,
    primary key (tenant_id, unit_id)
);

alter table owned_unit no force row level security;
insert into field_unit (tenant_id, unit_id, gtin, came_on)
select tenant_id, unit_id, gtin, (since at time zone 'UTC')::date from owned_unit;
alter table owned_unit force row level security;
select protect_by_tenant('field_unit');

-- What is known to be given for a review, whatever its writer says; null where nothing is known.
alter table review add column known_incentive text;

-- Units that were given in place of others. The one that was sold is found from each to the one before; they may be heard of
-- in any order.
create table given_unit (
    tenant_id   text        not null,
    unit_id     uuid        not null,
    replaced_id uuid        not null,
    given_at    timestamptz not null,
    primary key (tenant_id, unit_id)
);
select protect_by_tenant('given_unit');
select append_only('given_unit');
create index given_unit_replaced on given_unit (tenant_id, replaced_id);

-- A unit that was sold, and all that were given in its place one after the other.
create function units_of(tenant text, sold uuid) returns uuid[]
    language sql stable as $$
        with recursive units(id) as (
            select sold
            union select g.unit_id from given_unit g join units u on g.replaced_id = u.id where g.tenant_id = tenant)
        select array_agg(id) from units
    $$;

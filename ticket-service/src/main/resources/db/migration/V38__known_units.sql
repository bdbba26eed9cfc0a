-- The sold units that warranty-service has told of: what a scanned label leads to.
create table known_unit (
    tenant_id text not null,
    unit_id uuid not null,
    customer_id uuid not null,
    retailer_id text not null,
    gtin text not null,
    serial text not null,
    told_at timestamptz not null,
    primary key (tenant_id, unit_id)
);
create index known_unit_label on known_unit (tenant_id, gtin, serial, unit_id);
select protect_by_tenant('known_unit');

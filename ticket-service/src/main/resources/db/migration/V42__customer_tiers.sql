-- The tier of customers who are members, as loyalty-service has told last. A row stays without a tier, so that what comes
-- late does not count.
create table customer_tier (
    tenant_id   text        not null,
    customer_id uuid        not null,
    tier        text,
    priority    text,
    changed_at  timestamptz not null,
    primary key (tenant_id, customer_id)
);
select protect_by_tenant('customer_tier');

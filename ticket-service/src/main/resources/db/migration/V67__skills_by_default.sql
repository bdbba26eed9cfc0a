-- Which skill a ticket needs where nobody says so, by its kind and its product.
create table skill_rule (
    tenant_id text   not null,
    code      text   not null,
    version   bigint not null,
    document  jsonb  not null,
    primary key (tenant_id, code)
);
select protect_by_tenant('skill_rule');

-- Of which category a product is, as the latest of its units that was sold says.
create table known_product (
    tenant_id text        not null,
    gtin      text        not null,
    category  text        not null,
    told_at   timestamptz not null,
    primary key (tenant_id, gtin)
);
select protect_by_tenant('known_product');

-- Serials that were issued of a product, for products that are sold with no others. A list may have millions of rows.
create table issued_serial (
    tenant_id text not null,
    gtin      text not null,
    serial    text not null,
    primary key (tenant_id, gtin, serial)
);
select protect_by_tenant('issued_serial');

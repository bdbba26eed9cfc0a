-- Somebody's word, by the link under a message, that they do not want to be asked; told to whoever keeps what people allow.
create table refusal (
    tenant_id   text        not null,
    id          uuid        not null, -- the customer
    version     bigint      not null,
    event_count bigint      not null,
    status      text        not null,
    since       timestamptz not null,
    primary key (tenant_id, id)
);
alter table reached_customer no force row level security;
insert into refusal (tenant_id, id, version, event_count, status, since)
select tenant_id, customer_id, 0, 0, 'SAID', opted_out_at from reached_customer where opted_out_at is not null;
alter table reached_customer force row level security;
alter table reached_customer drop column opted_out_at;
select protect_by_tenant('refusal');

-- Addresses whose holders do not want to be asked, as whichever customer, by the keyed digest of which 128 bits are kept.
-- They stay when a customer is erased, as nobody's: else whoever comes next with the same address would be written to.
create table unwanted_address (
    tenant_id   text        not null,
    address_ref uuid        not null,
    said_by     uuid, -- the customer who said it first; none where they are forgotten
    since       timestamptz not null,
    primary key (tenant_id, address_ref)
);
select protect_by_tenant('unwanted_address');

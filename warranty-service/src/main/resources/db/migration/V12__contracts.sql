-- Further cover of a unit, sold or given after the sale, with what was paid for it and what its cancellation brings.
create table contract (
    tenant_id       text        not null,
    id              uuid        not null,
    version         bigint      not null,
    number          text        not null,
    unit_id         uuid        not null,
    retailer_id     text        not null,
    origin          text        not null,
    reference       text        not null,
    status          text        not null,
    price           numeric     not null,
    fee             numeric     not null,
    currency        text        not null,
    free_look_until date        not null,
    sold_at         timestamptz not null,
    cancelled_on    date,
    cancel_reason   text,
    refund          numeric,
    primary key (tenant_id, id),
    constraint contract_number_once unique (tenant_id, number),
    constraint contract_reference_once unique (tenant_id, retailer_id, origin, reference)
);
create index contract_by_unit on contract (tenant_id, unit_id, id desc);
select protect_by_tenant('contract');

-- The days that a contract covers, as sold; a cancellation does not change them.
create table contract_line (
    tenant_id   text     not null default current_tenant(),
    contract_id uuid     not null,
    place       smallint not null,
    kind        text     not null,
    starts_on   date     not null,
    last_day    date     not null,
    primary key (tenant_id, contract_id, place)
);
select protect_by_tenant('contract_line');

-- What contracts add to the coverages of a unit; it ends with them.
create table extended_coverage (
    tenant_id   text     not null default current_tenant(),
    unit_id     uuid     not null,
    place       smallint not null,
    contract_id uuid     not null,
    kind        text     not null,
    starts_on   date     not null,
    last_day    date     not null,
    primary key (tenant_id, unit_id, place)
);
select protect_by_tenant('extended_coverage');

-- Counts the changes of a tenant's catalogue; its row lock lets them happen one after the other.
create table catalogue (
    tenant_id text   not null primary key,
    edition   bigint not null
);
select protect_by_tenant('catalogue');

create table product (
    tenant_id   text   not null,
    id          uuid   not null,
    version     bigint not null,
    gtin        text   not null,
    document    jsonb  not null,
    edition     bigint not null, -- of the catalogue, when the product last changed
    primary key (tenant_id, id),
    constraint product_once unique (tenant_id, gtin)
);
create index product_by_edition on product (tenant_id, edition);
select protect_by_tenant('product');

-- A published version never changes: units were sold under it.
create table policy_version (
    tenant_id text   not null,
    id        uuid   not null,
    code      text   not null,
    number    int    not null,
    document  jsonb  not null,
    edition   bigint not null,
    primary key (tenant_id, id),
    constraint policy_version_once unique (tenant_id, code, number)
);
create index policy_version_by_edition on policy_version (tenant_id, edition);
select protect_by_tenant('policy_version');
select append_only('policy_version');

-- Who owns units; unclaimed until a subject presents a card. Contact details are sealed.
create table customer (
    tenant_id         text        not null,
    id                uuid        not null,
    version           bigint      not null,
    event_count       bigint      not null,
    retailer_id       text        not null,
    reference         text,
    reference_digest  bytea, -- SHA-256: references have no bound, index entries have
    contact           bytea,
    locale            text,
    marketing_consent boolean,
    registered_at     timestamptz not null,
    subject           text,
    linked_at         timestamptz,
    primary key (tenant_id, id),
    constraint customer_once unique (tenant_id, retailer_id, reference_digest)
);
create index customer_by_subject on customer (tenant_id, subject) where subject is not null;
select protect_by_tenant('customer');

-- Customer, unit and coverages are written together, in one place. Foreign keys between them were measured at a quarter
-- of the whole insert: each check locks and so rewrites the row it refers to.
create table unit (
    tenant_id       text        not null,
    id              uuid        not null,
    version         bigint      not null,
    event_count     bigint      not null,
    customer_id     uuid        not null,
    retailer_id     text        not null,
    sale_ref        text        not null,
    sale_ref_digest bytea       not null,
    store           text        not null,
    gtin            text        not null,
    serial          text        not null,
    sold_at         timestamptz not null,
    price           numeric     not null,
    currency        text        not null,
    policy_code     text        not null,
    policy_version  int         not null,
    zone            text        not null,
    starts_on       date        not null,
    import_id       uuid,
    card_number     text        not null,
    card_version    int         not null,
    card_hash       bytea       not null,
    registered_at   timestamptz not null,
    primary key (tenant_id, id),
    constraint unit_sold_once unique (tenant_id, retailer_id, sale_ref_digest),
    constraint unit_once unique (tenant_id, gtin, serial)
);
create index unit_by_customer on unit (tenant_id, customer_id, id);
create index unit_by_card on unit (tenant_id, card_hash);
select protect_by_tenant('unit');

-- What is promised for a unit, in the order of its policy; resolved once, when it was registered.
create table coverage (
    tenant_id   text     not null default current_tenant(),
    unit_id     uuid     not null,
    place       smallint not null,
    kind        text     not null,
    component   text,
    starts_on   date     not null,
    last_day    date     not null,
    usage_unit  text,
    usage_value bigint,
    primary key (tenant_id, unit_id, place)
);
select protect_by_tenant('coverage');

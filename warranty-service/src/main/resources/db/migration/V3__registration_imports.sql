-- A retailer's sales file as a job.
create table registration_import (
    tenant_id    text        not null,
    id           uuid        not null,
    version      bigint      not null,
    retailer_id  text        not null,
    status       text        not null,
    dry_run      boolean     not null,
    as_of        timestamptz not null,
    as_of_told   boolean     not null,
    digest       bytea       not null,
    bytes_total  bigint      not null,
    bytes_read   bigint      not null,
    records_read bigint      not null,
    outcomes     jsonb       not null,
    codes        jsonb       not null,
    submitted_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    primary key (tenant_id, id)
);
create index registration_import_by_retailer on registration_import (tenant_id, retailer_id, id);
select protect_by_tenant('registration_import');

-- The unfinished ones, for background work to find: whose turn it is, who is at it and until when.
create table import_queue (
    tenant_id   text   not null,
    import_id   uuid   not null,
    place       bigint generated always as identity,
    retailer_id text   not null,
    worker      uuid,
    leased_until timestamptz,
    attempts    int    not null default 0,
    primary key (tenant_id, import_id)
);
create index import_queue_turn on import_queue (tenant_id, retailer_id, place);
select protect_by_tenant('import_queue');
select open_to_worker('import_queue');

-- The file itself, sealed, in the order of its bytes; deleted some days after the job has ended.
create table import_file (
    tenant_id text   not null,
    import_id uuid   not null,
    starts_at bigint not null,
    content   bytea  not null,
    primary key (tenant_id, import_id, starts_at)
);
select protect_by_tenant('import_file');

-- One line a record, as the retailer gets it.
create table import_result (
    tenant_id text   not null,
    import_id uuid   not null,
    record    bigint not null,
    outcome   text   not null,
    line      text   not null,
    primary key (tenant_id, import_id, record)
);
select protect_by_tenant('import_result');
select append_only('import_result');

-- What a dry run would have registered; emptied when it ends.
create table rehearsed_sale (
    tenant_id       text        not null,
    import_id       uuid        not null,
    id              uuid        not null,
    retailer_id     text        not null,
    sale_ref        text        not null,
    sale_ref_digest bytea       not null,
    gtin            text        not null,
    serial          text        not null,
    sold_at         timestamptz not null,
    price           numeric     not null,
    currency        text        not null,
    policy_code     text        not null,
    policy_version  int         not null,
    starts_on       date        not null,
    primary key (tenant_id, import_id, sale_ref_digest)
);
create index rehearsed_sale_unit on rehearsed_sale (tenant_id, import_id, gtin, serial);
select protect_by_tenant('rehearsed_sale');

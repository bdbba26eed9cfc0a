-- Stolen and recalled units, by what is printed on them: most were not registered when they were listed.
create table unit_block (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    gtin        text        not null,
    serial      text        not null,
    kind        text        not null,
    reference   text        not null,
    status      text        not null,
    unit_id     uuid,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    met_at      timestamptz,
    lift_reason text,
    ended_by    text,
    ended_at    timestamptz,
    primary key (tenant_id, id)
);
-- Registrations look here for what they enter; the index holds what is in force only.
create unique index unit_block_once on unit_block (tenant_id, gtin, serial, kind) where ended_at is null;
create index unit_block_by_status on unit_block (tenant_id, status, id desc);
select protect_by_tenant('unit_block');

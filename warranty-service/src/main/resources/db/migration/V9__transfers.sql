-- An owner's offer of a unit to whoever holds its code. The code itself is nowhere: only its hash.
create table transfer (
    tenant_id     text        not null,
    id            uuid        not null,
    version       bigint      not null,
    number        text        not null,
    unit_id       uuid        not null,
    from_customer uuid        not null,
    to_customer   uuid,
    status        text        not null,
    code_hash     bytea       not null,
    offered_at    timestamptz not null,
    expires_at    timestamptz not null,
    ended_at      timestamptz,
    primary key (tenant_id, id),
    constraint transfer_number_once unique (tenant_id, number),
    constraint transfer_code_once unique (tenant_id, code_hash)
);
create unique index transfer_open_once_per_unit on transfer (tenant_id, unit_id) where status = 'OFFERED';
create index transfer_by_unit on transfer (tenant_id, unit_id, id desc);
select protect_by_tenant('transfer');

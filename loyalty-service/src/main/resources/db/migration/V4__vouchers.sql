-- Codes that are worth something. Only a hash of the code is kept, so whoever reads the table cannot spend it.
create table voucher (
    tenant_id      text        not null,
    id             uuid        not null,
    version        bigint      not null,
    event_count    bigint      not null,
    redemption_id  uuid        not null,
    member_id      uuid        not null,
    code_hash      bytea       not null,
    worth_minor    bigint      not null check (worth_minor > 0),
    worth_currency text        not null,
    status         text        not null,
    reserved_for   text,
    reserved_by    text,
    reserved_until timestamptz,
    expires_at     timestamptz not null,
    issued_at      timestamptz not null,
    changed_at     timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, code_hash),
    unique (tenant_id, redemption_id),
    foreign key (tenant_id, redemption_id) references redemption (tenant_id, id)
);
select protect_by_tenant('voucher');

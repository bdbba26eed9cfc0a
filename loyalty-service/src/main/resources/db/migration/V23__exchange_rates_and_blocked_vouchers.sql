-- What a currency was worth in another one, by when that began. Nothing of it is changed or removed: of two that begin
-- together the one published later counts, for what is judged from then on.
create table exchange_rate (
    tenant_id     text           not null,
    id            uuid           not null,
    from_currency text           not null,
    to_currency   text           not null check (to_currency <> from_currency),
    rate          numeric(24,12) not null check (rate > 0),
    source        text           not null,
    valid_from    timestamptz    not null,
    valid_until   timestamptz    check (valid_until > valid_from),
    published_by  text           not null,
    published_at  timestamptz    not null,
    primary key (tenant_id, id)
);
select protect_by_tenant('exchange_rate');
select append_only('exchange_rate');
create index exchange_rate_valid on exchange_rate (tenant_id, from_currency, to_currency, valid_from desc, id desc);
create trigger written_once before update or delete on exchange_rate for each row execute function written_once();
create trigger never_emptied before truncate on exchange_rate for each statement execute function written_once();

-- Events whose price no published rate converts yet. They have earned nothing so far, are judged as a whole when the rate
-- comes, and without it when nobody has published one in time; then the row is removed and what they earned is written.
create table waiting_event (
    tenant_id   text        not null,
    id          uuid        not null,
    reason      text        not null,
    cause_id    uuid        not null,
    customer_id uuid        not null,
    why         jsonb       not null,
    occurred_at timestamptz not null,
    facts       jsonb       not null,
    currency    text        not null,
    wanted      text[]      not null,
    waits_until timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, reason, cause_id)
);
select protect_by_tenant('waiting_event');
create index waiting_event_rate on waiting_event (tenant_id, currency, occurred_at);
create index waiting_event_customer on waiting_event (tenant_id, customer_id, occurred_at);

-- Staff keeps everybody from using a voucher, for a reason.
alter table voucher
    add column block_reason text,
    add column blocked_by   text,
    add column blocked_at   timestamptz,
    add constraint voucher_block check ((status = 'BLOCKED') = (blocked_at is not null)
        and (blocked_at is null) = (block_reason is null) and (blocked_at is null) = (blocked_by is null));

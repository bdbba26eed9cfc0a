-- The tables every service has. Run as the owner; ${app} and ${worker} are the roles of requests and of background work.

alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app}, ${worker};

-- The tenant of the current transaction, or null: then no row is visible and none can be written.
create function current_tenant() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '');

-- Forces row-level security on a table that has a tenant_id.
create function protect_by_tenant(relation regclass) returns void
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format('create policy tenant on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', relation);
end $$;

-- Makes the database itself refuse changes to written rows.
create function append_only(relation regclass) returns void
    language plpgsql as $$
begin
    execute format('revoke update, delete, truncate on %s from ${app}', relation);
end $$;

-- Lets background work see and change the rows of all tenants; for the kit's tables and minimal look-up tables only.
create function open_to_worker(relation regclass) returns void
    language plpgsql as $$
begin
    execute format('grant select, insert, update, delete on %s to ${worker}', relation);
    execute format('create policy worker on %s to ${worker} using (true) with check (true)', relation);
end $$;

create table outbox (
    seq bigint generated always as identity primary key,
    id uuid not null,
    bucket smallint not null,
    tenant_id text not null,
    aggregatetype text not null,
    aggregateid text,
    type text not null,
    payload bytea not null,
    headers jsonb not null,
    recorded_at timestamptz not null default now(),
    quarantined_at timestamptz,
    quarantine_reason text
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05, fillfactor = 90);
create index outbox_quarantined on outbox (aggregateid) where quarantined_at is not null;
select protect_by_tenant('outbox');
select open_to_worker('outbox');

create table inbox (
    tenant_id text not null,
    source text not null,
    id text not null,
    received_at timestamptz not null default now(),
    primary key (tenant_id, source, id)
);
create index inbox_age on inbox (received_at);
select protect_by_tenant('inbox');
select open_to_worker('inbox');

create table event_retry (
    tenant_id text not null,
    id uuid not null,
    place bigint generated always as identity,
    topic text not null,
    key text not null,
    headers jsonb not null,
    payload bytea not null,
    attempts int not null,
    due_at timestamptz not null,
    reason text not null,
    primary key (tenant_id, id)
);
create index event_retry_key on event_retry (tenant_id, topic, key, place);
create index event_retry_due on event_retry (due_at);
select protect_by_tenant('event_retry');
select open_to_worker('event_retry');

create table dead_letter (
    tenant_id text not null,
    id uuid not null,
    topic text not null,
    key text not null,
    headers jsonb not null,
    payload bytea not null,
    reason text not null,
    failed_at timestamptz not null,
    replayed_at timestamptz,
    primary key (tenant_id, id)
);
select protect_by_tenant('dead_letter');
select open_to_worker('dead_letter');

create table idempotency (
    tenant_id text not null,
    subject text not null,
    route text not null,
    key text not null,
    id uuid not null,
    digest bytea not null,
    status smallint not null,
    location text,
    etag text,
    body bytea,
    stored_at timestamptz not null,
    primary key (tenant_id, subject, route, key)
);
create index idempotency_age on idempotency (stored_at);
select protect_by_tenant('idempotency');
select open_to_worker('idempotency');

create table timer (
    tenant_id text not null,
    kind text not null,
    subject uuid not null,
    due_at timestamptz not null,
    try_at timestamptz not null,
    attempts int not null default 0,
    primary key (tenant_id, kind, subject)
);
create index timer_try on timer (try_at);
select protect_by_tenant('timer');
select open_to_worker('timer');

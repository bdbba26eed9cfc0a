-- Where retailers' and the tenant's own systems want to be told of events, what waits for them, and how each try ended.

create table webhook_endpoint (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    event_count bigint not null,
    retailer_id text,
    url text not null,
    event_types varchar[] not null,
    status text not null,
    disabled_reason text,
    disabled_at timestamptz,
    failing_since timestamptz,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
select protect_by_tenant('webhook_endpoint');
select open_to_worker('webhook_endpoint');

create table webhook_secret (
    tenant_id text not null,
    id uuid not null,
    endpoint_id uuid not null,
    sealed bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, endpoint_id) references webhook_endpoint on delete cascade
);
create index webhook_secret_endpoint on webhook_secret (tenant_id, endpoint_id);
select protect_by_tenant('webhook_secret');
select open_to_worker('webhook_secret');

-- One event for one endpoint. The relay writes it in the statement that removes the event from the outbox.
create table webhook_delivery (
    tenant_id text not null,
    id uuid not null,
    endpoint_id uuid not null,
    message_id uuid not null,
    type text not null,
    source text not null,
    subject text not null,
    sequence bigint not null,
    occurred_at timestamptz not null,
    payload bytea not null,
    status text not null default 'PENDING',
    attempts int not null default 0,
    step int not null default 0,
    due_at timestamptz not null,
    claim uuid,
    claimed_until timestamptz,
    last_attempt_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, endpoint_id, message_id),
    foreign key (tenant_id, endpoint_id) references webhook_endpoint on delete cascade
);
create index webhook_delivery_due on webhook_delivery (tenant_id, endpoint_id, due_at) where status = 'PENDING';
create index webhook_delivery_list on webhook_delivery (tenant_id, endpoint_id, id desc);
create index webhook_delivery_age on webhook_delivery (occurred_at);
select protect_by_tenant('webhook_delivery');
select open_to_worker('webhook_delivery');

create table webhook_attempt (
    tenant_id text not null,
    delivery_id uuid not null,
    number int not null,
    attempted_at timestamptz not null,
    outcome text not null,
    http_status int,
    millis int not null,
    excerpt text,
    primary key (tenant_id, delivery_id, number),
    foreign key (tenant_id, delivery_id) references webhook_delivery on delete cascade
);
select protect_by_tenant('webhook_attempt');
select open_to_worker('webhook_attempt');

-- Whether an endpoint that named these types wants this one: none is all, and a name may end with .* for all below it.
create function webhook_wants(named varchar[], type text) returns boolean
    language sql immutable parallel safe
    return cardinality(named) = 0 or exists (
        select from unnest(named) wanted
        where wanted = type or (right(wanted, 2) = '.*' and starts_with(type, left(wanted, -1))));

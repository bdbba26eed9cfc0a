-- Where those who allow surveys can be told of one, as warranty-service tells; sealed. Nobody else's address is kept.
create table survey_contact (
    tenant_id   text not null,
    customer_id uuid not null,
    email       bytea, -- sealed
    phone       bytea, -- sealed
    locale      text not null,
    primary key (tenant_id, customer_id)
);
select protect_by_tenant('survey_contact');

-- Addresses that were refused for good, by a keyed digest of which 128 bits are kept.
create table refused_address (
    tenant_id   text        not null,
    address_ref uuid        not null,
    code        text        not null,
    since       timestamptz not null,
    primary key (tenant_id, address_ref)
);
select protect_by_tenant('refused_address');

-- A message that somebody is asked, or asked again: one for the invitation and one for each reminder. Where it goes is looked
-- up when it leaves, and kept only as the digest.
create table delivery (
    tenant_id     text        not null,
    id            uuid        not null,
    version       bigint      not null,
    invitation_id uuid        not null,
    customer_id   uuid        not null,
    turn          int         not null check (turn >= 0),
    wishes        text[]      not null,
    channel       text,
    address_ref   uuid,
    status        text        not null,
    attempts      int         not null,
    failure       text,
    planned_at    timestamptz not null,
    sent_at       timestamptz,
    reported_at   timestamptz,
    primary key (tenant_id, id),
    constraint delivery_once_per_turn unique (tenant_id, invitation_id, turn),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id),
    constraint delivery_sent_at_a_time check (status <> 'SENT' or sent_at is not null),
    constraint delivery_failed_for_a_reason check (status not in ('FAILED', 'BOUNCED', 'DROPPED') or failure is not null)
);
select protect_by_tenant('delivery');
create index delivery_by_customer on delivery (tenant_id, customer_id);

-- Messages that are to be sent, by when they are tried next. Whoever takes one moves that time: a lease, which ends by
-- itself when the taker dies.
create table delivery_due (
    tenant_id   text        not null,
    delivery_id uuid        not null,
    try_at      timestamptz not null,
    attempts    int         not null,
    primary key (tenant_id, delivery_id),
    foreign key (tenant_id, delivery_id) references delivery (tenant_id, id) on delete cascade
);
create index delivery_due_try on delivery_due (try_at);
select protect_by_tenant('delivery_due');
select open_to_worker('delivery_due');

-- The link under every message by which somebody says that they do not want to be asked, by the hash of its token.
create table opt_out_link (
    tenant_id   text  not null,
    customer_id uuid  not null,
    token_hash  bytea not null,
    primary key (tenant_id, customer_id),
    constraint opt_out_link_token_once unique (token_hash)
);
select protect_by_tenant('opt_out_link');
select open_to_worker('opt_out_link');

-- Since when they do not want to be asked, by their own word here; whatever they allowed elsewhere counts less.
alter table reached_customer add column opted_out_at timestamptz;

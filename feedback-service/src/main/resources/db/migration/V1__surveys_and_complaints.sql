-- Who may look: the person (token subject) that claimed a customer with the card code. Fed by warranty.customers.
create table linked_customer (
    tenant_id   text        not null,
    customer_id uuid        not null,
    subject     text        not null,
    linked_at   timestamptz not null,
    primary key (tenant_id, customer_id)
);
select protect_by_tenant('linked_customer');

create index linked_customer_by_subject on linked_customer (tenant_id, subject);

-- One customer asked about one finished ticket; ticket and product are frozen as they were then.
create table invitation (
    tenant_id     text        not null,
    id            uuid        not null,
    version       bigint      not null,
    event_count   bigint      not null,
    ticket_id     uuid        not null,
    ticket_number text        not null,
    occasion      text        not null,
    customer_id   uuid        not null,
    retailer_id   text        not null,
    gtin          text,
    status        text        not null,
    due_at        timestamptz not null,
    sent_at       timestamptz,
    expires_at    timestamptz,
    primary key (tenant_id, id),
    constraint invitation_once_per_ticket unique (tenant_id, ticket_id)
);
select protect_by_tenant('invitation');

create index invitation_by_customer on invitation (tenant_id, customer_id, id desc);

-- The newest link of an invitation. The token itself is nowhere: only its hash, found before the tenant is known.
create table survey_link (
    tenant_id     text        not null,
    invitation_id uuid        not null,
    token_hash    bytea       not null,
    expires_at    timestamptz not null,
    primary key (tenant_id, invitation_id),
    constraint survey_link_token_once unique (token_hash)
);
select protect_by_tenant('survey_link');
select open_to_worker('survey_link');

-- What was answered, once per invitation and never changed.
create table response (
    tenant_id       text        not null,
    invitation_id   uuid        not null,
    submission_id   uuid        not null,
    ticket_id       uuid        not null,
    ticket_number   text        not null,
    occasion        text        not null,
    customer_id     uuid        not null,
    retailer_id     text        not null,
    gtin            text,
    quality_score   smallint    not null check (quality_score between 1 and 5),
    emotional_score smallint    not null check (emotional_score between 1 and 5),
    language        text        not null,
    recorded_at     timestamptz not null,
    primary key (tenant_id, invitation_id),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id)
);
select protect_by_tenant('response');
select append_only('response');

create index response_by_ticket on response (tenant_id, ticket_id, invitation_id desc);

-- The customer's own words, sealed and apart from the scores: they are purged earlier.
create table response_comment (
    tenant_id     text  not null,
    invitation_id uuid  not null,
    content       bytea not null,
    primary key (tenant_id, invitation_id),
    foreign key (tenant_id, invitation_id) references response (tenant_id, invitation_id)
);
select protect_by_tenant('response_comment');

-- A bad experience being put right, with the first contact promised until due_at.
create table complaint (
    tenant_id        text        not null,
    id               uuid        not null,
    version          bigint      not null,
    event_count      bigint      not null,
    number           text        not null,
    customer_id      uuid        not null,
    retailer_id      text        not null,
    ticket_id        uuid,
    invitation_id    uuid,
    severity         text        not null,
    status           text        not null,
    opened_at        timestamptz not null,
    due_at           timestamptz not null,
    breached_at      timestamptz,
    contacted_at     timestamptz,
    contacted_by     text,
    contact_channel  text,
    resolved_at      timestamptz,
    resolved_by      text,
    outcome          text,
    primary key (tenant_id, id),
    constraint complaint_number_once unique (tenant_id, number),
    constraint complaint_once_per_invitation unique (tenant_id, invitation_id)
);
select protect_by_tenant('complaint');

-- Lists run newest first; ids are time-ordered.
create index complaint_by_ticket on complaint (tenant_id, ticket_id, id desc);
create index complaint_by_customer on complaint (tenant_id, customer_id, id desc);
create index complaint_by_status on complaint (tenant_id, status, id desc);

-- One row per piece of after-sales work.
create table ticket (
    tenant_id         text        not null,
    id                uuid        not null,
    version           bigint      not null,
    event_count       bigint      not null,
    number            text        not null,
    kind              text        not null,
    status            text        not null,
    priority          text        not null,
    customer_id       uuid        not null,
    retailer_id       text        not null,
    unit_id           uuid,
    gtin              text,
    serial            text,
    claim_id          uuid,
    complaint_id      uuid,
    related_ticket_id uuid,
    assignee          text,
    waiting_for       text,
    outcome           text,
    finding_code      text,
    findings_note     bytea, -- the technician's words, sealed
    steps             integer     not null,
    opened_at         timestamptz not null,
    due_at            timestamptz,
    resolved_at       timestamptz,
    closed_at         timestamptz,
    primary key (tenant_id, id),
    constraint ticket_number_once unique (tenant_id, number),
    -- The inbox drops repeated deliveries; these two also hold when the same fact arrives under another event id.
    constraint ticket_one_per_claim unique (tenant_id, claim_id),
    constraint ticket_one_per_complaint unique (tenant_id, complaint_id),
    constraint ticket_waiting_says_for_what check ((status = 'WAITING') = (waiting_for is not null)),
    constraint ticket_resolved_says_how
        check ((status in ('RESOLVED', 'CLOSED')) = (outcome is not null and resolved_at is not null)),
    constraint ticket_worked_on_by_somebody check (status in ('OPEN', 'CANCELLED') or assignee is not null)
);
select protect_by_tenant('ticket');

create index ticket_by_status on ticket (tenant_id, status, id);
create index ticket_by_customer on ticket (tenant_id, customer_id, id);
create index ticket_by_retailer on ticket (tenant_id, retailer_id, id);
create index ticket_by_assignee on ticket (tenant_id, assignee, id) where assignee is not null;

-- Who moved a ticket, when and why, and how it stood afterwards. Written once, never changed.
create table ticket_history (
    tenant_id    text        not null,
    id           uuid        not null,
    ticket_id    uuid        not null,
    step         integer     not null,
    from_status  text,
    to_status    text        not null,
    assignee     text,
    waiting_for  text,
    outcome      text,
    finding_code text,
    actor        text        not null,
    reason       text,
    happened_at  timestamptz not null,
    primary key (tenant_id, id),
    constraint ticket_history_one_after_another unique (tenant_id, ticket_id, step),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
select protect_by_tenant('ticket_history');
select append_only('ticket_history');

-- Which person (the token's subject) each customer is. A person may be several customers: one per retailer.
create table customer_link (
    tenant_id   text        not null,
    customer_id uuid        not null,
    subject     text        not null,
    linked_at   timestamptz not null,
    primary key (tenant_id, customer_id)
);
select protect_by_tenant('customer_link');

create index customer_link_by_subject on customer_link (tenant_id, subject);

-- Claims that were withdrawn. An approval replayed after the withdrawal must not open a ticket.
create table withdrawn_claim (
    tenant_id    text        not null,
    claim_id     uuid        not null,
    withdrawn_at timestamptz not null,
    primary key (tenant_id, claim_id)
);
select protect_by_tenant('withdrawn_claim');

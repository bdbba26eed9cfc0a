-- What is given to a customer for a bad experience. The complaint and the number of the offer are its key in the business,
-- and what happened is compensated once: the second index is the floor under every check.
create table compensation (
    tenant_id         text        not null,
    id                uuid        not null,
    version           bigint      not null,
    event_count       bigint      not null,
    complaint_id      uuid        not null,
    incident_id       uuid        not null,
    customer_id       uuid        not null,
    retailer_id       text        not null,
    severity          text        not null,
    offer             int         not null check (offer > 0),
    points            bigint      not null check (points between 1 and 1000000000),
    worth_minor       bigint      not null check (worth_minor >= 0),
    worth_currency    text        not null,
    band              text        not null,
    authority_version int         not null,
    ground            text        not null,
    status            text        not null,
    proposed_by       text        not null,
    proposed_at       timestamptz not null,
    approved_by       text,
    approved_at       timestamptz,
    month             text,
    credit_by         timestamptz,
    rejected_by       text,
    requests          int         not null check (requests >= 0),
    answer_due_at     timestamptz,
    overdue_since     timestamptz,
    answered_at       timestamptz,
    refusal           text,
    primary key (tenant_id, id),
    constraint compensation_offer_once unique (tenant_id, complaint_id, offer),
    foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
);
select protect_by_tenant('compensation');
create unique index compensation_once_per_incident on compensation (tenant_id, incident_id)
    where status in ('PROPOSED', 'APPROVED', 'WAITING', 'CREDITED');
create index compensation_stuck on compensation (tenant_id, id desc)
    where overdue_since is not null and status in ('APPROVED', 'WAITING');

-- What was given, or set aside for it, in a calendar month (UTC).
create table compensation_budget (
    tenant_id text   not null,
    month     text   not null,
    currency  text   not null,
    committed bigint not null check (committed >= 0),
    primary key (tenant_id, month, currency)
);
select protect_by_tenant('compensation_budget');

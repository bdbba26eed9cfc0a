-- A customer's demand under a unit's warranty. Free text is sealed; the verdict of the reported day is frozen.
create table claim (
    tenant_id         text        not null,
    id                uuid        not null,
    version           bigint      not null,
    event_count       bigint      not null,
    number            text        not null,
    unit_id           uuid        not null,
    customer_id       uuid        not null,
    retailer_id       text        not null,
    gtin              text        not null,
    serial            text        not null,
    reported_on       date        not null,
    fault_description bytea       not null,
    status            text        not null,
    reason            text        not null,
    decided_by        text,
    coverage_kinds    text[]      not null,
    filed_at          timestamptz not null,
    decided_at        timestamptz,
    ticket_id         uuid,
    closed_at         timestamptz,
    primary key (tenant_id, id),
    constraint claim_number_once unique (tenant_id, number)
);
select protect_by_tenant('claim');

-- One open claim per unit, also when two are filed in the same instant.
create unique index claim_open_once_per_unit on claim (tenant_id, unit_id)
    where status in ('FILED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED');

-- Lists run newest first; ids are time-ordered.
create index claim_by_unit on claim (tenant_id, unit_id, id desc);
create index claim_by_customer on claim (tenant_id, customer_id, id desc);
create index claim_by_retailer on claim (tenant_id, retailer_id, id desc);
create index claim_by_status on claim (tenant_id, status, id desc);

-- What owner and adjuster write to each other about a claim, oldest first.
create table claim_note (
    tenant_id  text        not null,
    id         uuid        not null,
    claim_id   uuid        not null,
    kind       text        not null,
    content    bytea       not null,
    written_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, claim_id) references claim (tenant_id, id) on delete cascade
);
select protect_by_tenant('claim_note');

create index claim_note_by_claim on claim_note (tenant_id, claim_id, id);

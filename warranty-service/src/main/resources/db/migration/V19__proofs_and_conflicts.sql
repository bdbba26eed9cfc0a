-- Pictures and copies that show who bought what. What they show is personal, so the content is sealed.
create table proof (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    unit_id     uuid,
    customer_id uuid,
    in_use      boolean     not null,
    retailer_id text,
    uploaded_by text        not null,
    type        text        not null,
    size        bigint      not null,
    digest      bytea       not null,
    uploaded_at timestamptz not null,
    primary key (tenant_id, id)
);
create index proof_by_unit on proof (tenant_id, unit_id, id) where unit_id is not null;
create index proof_by_customer on proof (tenant_id, customer_id, id) where customer_id is not null;
create index proof_by_sender on proof (tenant_id, uploaded_by) where not in_use;
select protect_by_tenant('proof');

-- Apart from what is known of them, so that lists do not read pictures.
create table proof_content (
    tenant_id text  not null,
    proof_id  uuid  not null,
    content   bytea not null,
    primary key (tenant_id, proof_id)
);
select protect_by_tenant('proof_content');

-- Somebody says that a unit which is registered for another is theirs. Words are sealed.
create table ownership_conflict (
    tenant_id         text        not null,
    id                uuid        not null,
    version           bigint      not null,
    number            text        not null,
    unit_id           uuid        not null,
    status            text        not null,
    claimant          uuid        not null,
    claimant_retailer text,
    holder            uuid        not null,
    gtin              text        not null,
    serial            text        not null,
    reason            text        not null,
    statement         bytea,
    proofs            jsonb       not null,
    opened_at         timestamptz not null,
    decision_reason   text,
    decision_note     bytea,
    decided_by        text,
    ended_at          timestamptz,
    primary key (tenant_id, id),
    constraint ownership_conflict_number_once unique (tenant_id, number)
);
create unique index ownership_conflict_open_once on ownership_conflict (tenant_id, unit_id, claimant)
    where status = 'OPEN';
create index ownership_conflict_by_unit on ownership_conflict (tenant_id, unit_id, id desc);
create index ownership_conflict_by_claimant on ownership_conflict (tenant_id, claimant, id desc);
create index ownership_conflict_by_retailer on ownership_conflict (tenant_id, claimant_retailer, id desc)
    where claimant_retailer is not null;
create index ownership_conflict_by_status on ownership_conflict (tenant_id, status, id desc);
select protect_by_tenant('ownership_conflict');

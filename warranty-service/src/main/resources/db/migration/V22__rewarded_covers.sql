-- What members asked for with their points: given as a contract, refused, or taken back. The id is the redemption's.
create table rewarded_cover (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    member_id   uuid        not null,
    customer_id uuid        not null,
    unit_id     uuid,
    status      text        not null,
    contract_id uuid,
    refusal     text,
    answered_at timestamptz not null,
    primary key (tenant_id, id)
);
select protect_by_tenant('rewarded_cover');

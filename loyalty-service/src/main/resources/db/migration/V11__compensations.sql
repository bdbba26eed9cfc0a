-- What was approved for a bad experience, under the id that it was approved with: one row however often it is asked for.
-- That its points are in the ledger is told by the posting of the same cause, which there is once too.
create table compensation (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    customer_id uuid        not null,
    member_id   uuid,
    points      bigint      not null check (points between 1 and 1000000000),
    status      text        not null,
    approved_at timestamptz not null,
    credit_by   timestamptz not null,
    settled_at  timestamptz,
    refusal     text,
    primary key (tenant_id, id),
    check ((status = 'CREDITED') = (member_id is not null)),
    check ((status = 'REFUSED') = (refusal is not null)),
    check ((status = 'WAITING') = (settled_at is null))
);
select protect_by_tenant('compensation');
create index compensation_waiting on compensation (tenant_id, customer_id) where status = 'WAITING';

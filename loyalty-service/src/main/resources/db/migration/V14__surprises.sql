-- What staff has given members without their asking. Within limits one is enough; above them somebody else agrees.
create table surprise (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    member_id   uuid        not null,
    customer_id uuid        not null,
    points      bigint      not null check (points between 1 and 1000000000),
    reason      text        not null,
    status      text        not null,
    given_by    text        not null,
    given_at    timestamptz not null,
    decided_by  text,
    settled_at  timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id),
    check ((status = 'PROPOSED') = (settled_at is null)),
    check (status <> 'REFUSED' or decided_by is not null),
    constraint surprise_four_eyes check (decided_by is null or decided_by <> given_by)
);
select protect_by_tenant('surprise');
create index surprise_by on surprise (tenant_id, given_by, settled_at) where status = 'CREDITED';
create index surprise_to on surprise (tenant_id, member_id, settled_at) where status = 'CREDITED';

-- What staff has put right by hand in the points of members. Within limits one is enough; above them somebody else agrees.
create table correction (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    member_id   uuid        not null,
    customer_id uuid        not null,
    kind        text        not null check (kind in ('CREDIT', 'DEDUCTION')),
    points      bigint      not null check (points between 1 and 1000000000),
    reason      text        not null,
    evidence    text        not null,
    posting_id  uuid,
    status      text        not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    decided_by  text,
    settled_at  timestamptz,
    lot_id      uuid,
    moved       bigint      not null default 0 check (moved >= 0),
    owed        bigint      not null default 0 check (owed >= 0),
    shortfall   bigint      not null default 0 check (shortfall >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references account (tenant_id, id),
    foreign key (tenant_id, posting_id) references posting (tenant_id, id),
    foreign key (tenant_id, lot_id) references lot (tenant_id, id),
    check ((status = 'PROPOSED') = (settled_at is null)),
    check (status <> 'REFUSED' or decided_by is not null),
    constraint correction_whole check (status <> 'BOOKED' and moved + owed + shortfall = 0
        or status = 'BOOKED' and moved + owed + shortfall = points),
    constraint correction_four_eyes check (decided_by is null or decided_by <> proposed_by)
);
select protect_by_tenant('correction');
create index correction_by on correction (tenant_id, proposed_by, settled_at) where status = 'BOOKED';
create index correction_of on correction (tenant_id, member_id, settled_at) where status = 'BOOKED';
create index correction_lot on correction (tenant_id, lot_id) where lot_id is not null;

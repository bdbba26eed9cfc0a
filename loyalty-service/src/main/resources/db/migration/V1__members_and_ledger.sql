-- Who the customers are. The row is the meeting point of two facts that arrive in any order and at the same time, what
-- a customer earned and who the customer is: whoever handles one of them locks it first.
create table customer_link (
    tenant_id   text not null,
    customer_id uuid not null,
    member_id   uuid,
    linked_at   timestamptz,
    primary key (tenant_id, customer_id),
    check ((member_id is null) = (linked_at is null))
) with (fillfactor = 80); -- the lock is a hot update
select protect_by_tenant('customer_link');
create index customer_link_member on customer_link (tenant_id, member_id) where member_id is not null;

create table member (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    number      text        not null,
    customer_id uuid        not null,
    subject     text        not null,
    enrolled_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    unique (tenant_id, subject)
);
select protect_by_tenant('member');

alter table customer_link
    add foreign key (tenant_id, member_id) references member (tenant_id, id) deferrable initially deferred;

-- One per member: the row that postings of a member queue at, and the counter of its events.
create table account (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    opened_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references member (tenant_id, id)
);
select protect_by_tenant('account');

-- What every event was worth by the rules of its day, also when that was nothing. Whether it was credited is not
-- stored here but told by the posting of the same cause.
create table earning (
    tenant_id   text        not null,
    reason      text        not null,
    cause_id    uuid        not null,
    customer_id uuid        not null,
    points      bigint      not null check (points between 0 and 1000000000),
    why         jsonb       not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, reason, cause_id)
);
select protect_by_tenant('earning');
select append_only('earning');
create index earning_customer on earning (tenant_id, customer_id);

-- A balanced movement of points. The cause is the business key: no second posting for it, ever.
create table posting (
    tenant_id    text        not null,
    id           uuid        not null,
    account_id   uuid        not null,
    reason       text        not null,
    cause_id     uuid        not null,
    entries      smallint    not null check (entries >= 2),
    why          jsonb       not null,
    occurred_at  timestamptz not null,
    effective_at timestamptz not null,
    recorded_at  timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, reason, cause_id),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);
select protect_by_tenant('posting');
select append_only('posting');
create index posting_statement on posting (tenant_id, account_id, id desc);

-- Points earned together, expiring together. What was earned never changes; where the points are now does.
create table lot (
    tenant_id  text        not null,
    id         uuid        not null,
    account_id uuid        not null,
    posting_id uuid        not null,
    points     bigint      not null check (points between 1 and 1000000000),
    earned_at  timestamptz not null,
    expires_on date        not null,
    expires_at timestamptz not null,
    pending    bigint      not null check (pending >= 0),
    available  bigint      not null check (available >= 0),
    held       bigint      not null check (held >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, account_id) references account (tenant_id, id),
    foreign key (tenant_id, posting_id) references posting (tenant_id, id),
    check (pending + available + held <= points)
) with (fillfactor = 90);
select protect_by_tenant('lot');
create index lot_balance on lot (tenant_id, account_id, expires_at) where pending + available + held > 0;

-- Rights keep the service from changing what is written; this keeps the owner of the tables from it too.
create function written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed, only added to', tg_table_name using errcode = 'restrict_violation';
end $$;

create function lot_keeps_its_origin() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.tenant_id, old.id, old.account_id, old.posting_id, old.points, old.earned_at,
            old.expires_on, old.expires_at)
        is not distinct from
        (new.tenant_id, new.id, new.account_id, new.posting_id, new.points, new.earned_at,
            new.expires_on, new.expires_at)
    then
        return new;
    end if;
    raise exception 'a lot is never deleted, and only its pending, available and held points change'
        using errcode = 'restrict_violation';
end $$;
create trigger lot_keeps_its_origin before update or delete on lot
    for each row execute function lot_keeps_its_origin();

-- Member accounts are PENDING, AVAILABLE and HELD, told apart by lot, so an entry is also the allocation of a spend to
-- the lot it was taken from. System accounts (ISSUANCE:<reason>, ...) are sums over entries, never rows to queue at.
create table entry (
    tenant_id  text     not null,
    posting_id uuid     not null,
    line       smallint not null,
    account    text     not null check (account ~ '^[A-Z_]+(:[A-Z_]+)?$'),
    account_id uuid,
    lot_id     uuid,
    points     bigint   not null check (points <> 0),
    primary key (tenant_id, posting_id, line),
    foreign key (tenant_id, posting_id) references posting (tenant_id, id),
    foreign key (tenant_id, lot_id) references lot (tenant_id, id),
    check ((account in ('PENDING', 'AVAILABLE', 'HELD')) = (lot_id is not null)),
    check ((account_id is null) = (lot_id is null))
);
select protect_by_tenant('entry');
select append_only('entry');
create index entry_lot on entry (tenant_id, lot_id) where lot_id is not null;

create trigger written_once before update or delete on earning for each row execute function written_once();
create trigger written_once before update or delete on posting for each row execute function written_once();
create trigger written_once before update or delete on entry for each row execute function written_once();
create trigger never_emptied before truncate on earning for each statement execute function written_once();
create trigger never_emptied before truncate on posting for each statement execute function written_once();
create trigger never_emptied before truncate on lot for each statement execute function written_once();
create trigger never_emptied before truncate on entry for each statement execute function written_once();

-- Judged at commit, when all entries of a posting are there. The count keeps balanced entries from being added later.
create function posting_balances() returns trigger language plpgsql as $$
declare
    posting_key uuid := case tg_table_name when 'posting' then (to_jsonb(new) ->> 'id')::uuid
                                           else (to_jsonb(new) ->> 'posting_id')::uuid end;
    declared    smallint;
    found_lines bigint;
    total       numeric;
begin
    select entries into declared from posting where tenant_id = new.tenant_id and id = posting_key;
    select count(*), coalesce(sum(points), 0) into found_lines, total
        from entry where tenant_id = new.tenant_id and posting_id = posting_key;
    if found_lines is distinct from declared::bigint or total <> 0 then
        raise exception 'posting % does not balance: % of % entries, sum %', posting_key, found_lines, declared, total
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger posting_balances after insert on posting
    deferrable initially deferred for each row execute function posting_balances();
create constraint trigger entry_balances after insert on entry
    deferrable initially deferred for each row execute function posting_balances();

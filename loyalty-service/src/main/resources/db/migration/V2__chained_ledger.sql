-- What a member owes after points were taken back that they had spent already, and how far the chain of their postings
-- goes. Their row is locked by whoever moves their points.
alter table account
    add column debt bigint not null default 0 check (debt >= 0),
    add column postings bigint not null default 0 check (postings >= 0),
    add column chain_head bytea not null default '';

-- From when on pending points can be spent; null for points that could be at once.
alter table lot add column activates_at timestamptz;
create index lot_expiry on lot (tenant_id, expires_at) where pending + available > 0;

create or replace function lot_keeps_its_origin() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.tenant_id, old.id, old.account_id, old.posting_id, old.points, old.earned_at,
            old.expires_on, old.expires_at, old.activates_at)
        is not distinct from
        (new.tenant_id, new.id, new.account_id, new.posting_id, new.points, new.earned_at,
            new.expires_on, new.expires_at, new.activates_at)
    then
        return new;
    end if;
    raise exception 'a lot is never deleted, and only its pending, available and held points change'
        using errcode = 'restrict_violation';
end $$;

-- The part tells apart what one cause moves in several steps, such as the points of a lot that expire twice because some
-- came back in between.
alter table posting
    add column part int not null default 0 check (part >= 0),
    add column place bigint,
    add column seal bytea,
    drop constraint posting_tenant_id_reason_cause_id_key,
    add constraint posting_cause unique (tenant_id, reason, cause_id, part);

-- A debt is the member's, but lies in no lot.
alter table entry
    drop constraint entry_check,
    drop constraint entry_check1,
    add constraint entry_in_lot check ((account in ('PENDING', 'AVAILABLE', 'HELD')) = (lot_id is not null)),
    add constraint entry_of_member
        check ((account in ('PENDING', 'AVAILABLE', 'HELD', 'DEBT')) = (account_id is not null));

-- How an entry reads in a seal.
create function entry_text(account text, lot_id uuid, points bigint) returns text
    language sql immutable parallel safe
    return account || ':' || coalesce(lot_id::text, '') || ':' || points::text;

-- The seal of a posting covers the seal of the member's posting before it. Members are numbers without names here, so
-- the chain outlives the person. The one definition for who writes and who verifies.
create function posting_seal(before bytea, id uuid, account_id uuid, place bigint, reason text, cause_id uuid, part int,
        why jsonb, occurred_at timestamptz, effective_at timestamptz, recorded_at timestamptz, moved text)
    returns bytea language sql stable parallel safe
    return sha256(before || convert_to(concat_ws('|', id, account_id, place, reason, cause_id, part,
        extract(epoch from occurred_at), extract(epoch from effective_at), extract(epoch from recorded_at),
        moved, why), 'UTF8'));

-- What was posted before gets its place and its seal.
alter table account no force row level security;
alter table posting no force row level security;
alter table entry no force row level security;
alter table posting disable trigger written_once;
do $$
declare
    one    record;
    whose  text;
    before bytea;
    at     bigint;
begin
    for one in
        select p.*, p.tenant_id || '/' || p.account_id as owner, m.moved
        from posting p cross join lateral (
            select string_agg(entry_text(e.account, e.lot_id, e.points), ',' order by e.line) as moved
            from entry e where e.tenant_id = p.tenant_id and e.posting_id = p.id) m
        order by p.tenant_id, p.account_id, p.id
    loop
        if whose is distinct from one.owner then
            whose := one.owner;
            before := '';
            at := 0;
        end if;
        at := at + 1;
        before := posting_seal(before, one.id, one.account_id, at, one.reason, one.cause_id, one.part, one.why,
            one.occurred_at, one.effective_at, one.recorded_at, one.moved);
        update posting set place = at, seal = before where tenant_id = one.tenant_id and id = one.id;
        update account set postings = at, chain_head = before
            where tenant_id = one.tenant_id and id = one.account_id;
    end loop;
end $$;
alter table posting enable trigger written_once;
alter table account force row level security;
alter table posting force row level security;
alter table entry force row level security;

alter table posting
    alter column place set not null,
    alter column seal set not null,
    add constraint posting_place unique (tenant_id, account_id, place);

-- What has come back of a sale, in the words of whoever took it back. It may be heard of before the sale itself.
create table returned_line (
    tenant_id   text        not null,
    id          uuid        not null,
    reason      text        not null,
    cause_id    uuid        not null,
    customer_id uuid        not null,
    returned    bigint      not null check (returned > 0),
    bought      bigint      not null check (bought > 0),
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id)
);
select protect_by_tenant('returned_line');
select append_only('returned_line');
create index returned_line_cause on returned_line (tenant_id, reason, cause_id);

-- What a returned line took from the points that the sale had earned, and what it could not take.
create table reversal (
    tenant_id    text        not null,
    id           uuid        not null,
    lot_id       uuid        not null,
    due          bigint      not null check (due >= 0),
    from_pending bigint      not null check (from_pending >= 0),
    from_available bigint    not null check (from_available >= 0),
    lapsed       bigint      not null check (lapsed >= 0),
    debt         bigint      not null check (debt >= 0),
    shortfall    bigint      not null check (shortfall >= 0),
    recorded_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references returned_line (tenant_id, id),
    foreign key (tenant_id, lot_id) references lot (tenant_id, id),
    check (due = from_pending + from_available + lapsed + debt + shortfall)
);
select protect_by_tenant('reversal');
select append_only('reversal');
create index reversal_lot on reversal (tenant_id, lot_id);

create trigger written_once before update or delete on returned_line for each row execute function written_once();
create trigger written_once before update or delete on reversal for each row execute function written_once();
create trigger never_emptied before truncate on returned_line for each statement execute function written_once();
create trigger never_emptied before truncate on reversal for each statement execute function written_once();

-- What the last check of each tenant's ledger found; counts only, so that the gauges can be read for all tenants.
create table ledger_night (
    tenant_id  text        not null primary key,
    checked_at timestamptz,
    postings   bigint      not null default 0,
    faults     bigint      not null default 0
);
select protect_by_tenant('ledger_night');
select open_to_worker('ledger_night');

alter table member no force row level security;
alter table ledger_night no force row level security;
alter table timer no force row level security;
insert into ledger_night (tenant_id) select distinct tenant_id from member;
insert into timer (tenant_id, kind, subject, due_at, try_at)
    select tenant_id, kind, '00000000-0000-0000-0000-000000000000', now(), now()
    from ledger_night, (values ('ledger-check'), ('ledger-expiry')) as planned (kind);
alter table member force row level security;
alter table ledger_night force row level security;
alter table timer force row level security;

-- Ends of points are looked for in the order in which they come, and told to members one after the other.
drop index lot_expiry;
create index lot_expiry on lot (tenant_id, expires_at, account_id) where pending + available > 0;

-- The same judgement in one statement: it is made for every posting and every entry, also of a million at once.
create or replace function posting_balances() returns trigger language plpgsql as $$
declare
    posting_key uuid;
    whole       boolean;
begin
    if tg_table_name = 'posting' then posting_key := new.id; else posting_key := new.posting_id; end if;
    select p.entries = e.lines and e.total = 0 into whole
    from posting p cross join lateral (
        select count(*) as lines, coalesce(sum(points), 0) as total
        from entry where tenant_id = p.tenant_id and posting_id = p.id) e
    where p.tenant_id = new.tenant_id and p.id = posting_key;
    if whole is not true then
        raise exception 'posting % does not balance or is not whole', posting_key using errcode = 'check_violation';
    end if;
    return null;
end $$;

-- How far, in the order in which points end, members were told of them: so many days before.
create table notice_progress (
    tenant_id    text        not null,
    days_ahead   int         not null,
    told_to      timestamptz not null,
    told_account uuid        not null,
    primary key (tenant_id, days_ahead)
);
select protect_by_tenant('notice_progress');

-- What members were told: points that end together, once for each of the times before.
create table expiry_notice (
    tenant_id  text        not null,
    account_id uuid        not null,
    expires_on date        not null,
    days_ahead int         not null,
    points     bigint      not null check (points > 0),
    told_at    timestamptz not null,
    primary key (tenant_id, account_id, expires_on, days_ahead),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);
select protect_by_tenant('expiry_notice');
select append_only('expiry_notice');
create trigger written_once before update or delete on expiry_notice for each row execute function written_once();
create trigger never_emptied before truncate on expiry_notice for each statement execute function written_once();

alter table ledger_night no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
    select tenant_id, 'expiry-notices', '00000000-0000-0000-0000-000000000000', now(), now() from ledger_night;
alter table ledger_night force row level security;
alter table timer force row level security;

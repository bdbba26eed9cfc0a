-- What nobody needs any more is removed, a batch at a time, once a day; of the ledger nothing is.

-- In which tier and groups somebody was when an event happened is forgotten after years; what the event was worth, by
-- which rules, and all else that they were asked with is not. An evaluation still never changes otherwise.
create function earning_keeps_its_worth() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'facts' = to_jsonb(old) - 'facts'
        and new.facts = old.facts - '{tier,segments}'::text[] then
        return new;
    end if;
    raise exception 'earning is never changed, only added to' using errcode = 'restrict_violation';
end $$;
drop trigger written_once on earning;
create trigger written_once before update or delete on earning for each row execute function earning_keeps_its_worth();
grant update (facts) on earning to ${app};
create index earning_standing on earning (tenant_id, occurred_at)
    where jsonb_exists_any(facts, '{tier,segments}'::text[]);

-- How somebody could be reached who has never become a member.
alter table contact_mark add column told_at timestamptz not null default now();
create index contact_mark_told on contact_mark (tenant_id, told_at);

-- The code of a coupon whose day was over long ago.
alter table voucher
    drop constraint voucher_code,
    add constraint voucher_code check (occasion is not null or code is null);
create index voucher_code_kept on voucher (tenant_id, expires_at) where code is not null;

create index household_invitation_over on household_invitation (tenant_id, expires_at);
create index fraud_hold_over on fraud_hold (tenant_id, released_at) where released_at is not null;

alter table ledger_night no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
    select tenant_id, 'retention', '00000000-0000-0000-0000-000000000000'::uuid, now(), now() from ledger_night
    on conflict do nothing;
alter table ledger_night force row level security;
alter table timer force row level security;

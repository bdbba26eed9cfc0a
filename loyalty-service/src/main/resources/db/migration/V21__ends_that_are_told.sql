-- Vouchers that nobody has used end with their day, which somebody looks for in the order in which the days come.
create index voucher_ending on voucher (tenant_id, expires_at) where status in ('ISSUED', 'RESERVED');

alter table reward no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
    select distinct tenant_id, 'voucher-ends', '00000000-0000-0000-0000-000000000000'::uuid, now(), now() from reward;
alter table reward force row level security;
alter table timer force row level security;

-- For which end of their tier a member was warned: once for each.
alter table member_tier add column warned_of timestamptz;

alter table member_tier no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
    select tenant_id, 'tier-review', id, now(), now() from member_tier
    where earned_until is not null or pin_until is not null
    on conflict (tenant_id, kind, subject) do update set due_at = excluded.due_at, try_at = excluded.try_at;
alter table member_tier force row level security;
alter table timer force row level security;

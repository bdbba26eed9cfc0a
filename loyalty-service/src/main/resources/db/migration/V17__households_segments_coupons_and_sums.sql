-- Members who live together, each in one household at most. Somebody in it invites, and whoever is invited agrees.
create table household (
    tenant_id  text        not null,
    id         uuid        not null,
    founded_at timestamptz not null,
    primary key (tenant_id, id)
);
select protect_by_tenant('household');

create table household_member (
    tenant_id    text        not null,
    member_id    uuid        not null,
    household_id uuid        not null,
    joined_at    timestamptz not null,
    primary key (tenant_id, member_id),
    foreign key (tenant_id, household_id) references household (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select protect_by_tenant('household_member');
create index household_member_of on household_member (tenant_id, household_id);

-- A code for one person, once; found by its hash.
create table household_invitation (
    tenant_id    text        not null,
    code_hash    bytea       not null,
    household_id uuid        not null,
    invited_by   uuid        not null,
    expires_at   timestamptz not null,
    primary key (tenant_id, code_hash),
    foreign key (tenant_id, household_id) references household (tenant_id, id)
);
select protect_by_tenant('household_invitation');

-- Points that a member gave another of the household. That they moved is told by the postings of the same cause.
create table gift (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    giver_id    uuid        not null,
    receiver_id uuid        not null,
    points      bigint      not null check (points between 1 and 1000000000),
    status      text        not null,
    given_at    timestamptz not null,
    reversed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, giver_id) references account (tenant_id, id),
    foreign key (tenant_id, receiver_id) references account (tenant_id, id),
    check (giver_id <> receiver_id),
    check ((status = 'REVERSED') = (reversed_at is not null))
);
select protect_by_tenant('gift');
create index gift_of_giver on gift (tenant_id, giver_id, given_at);
create index gift_of_receiver on gift (tenant_id, receiver_id, given_at);

-- Who belongs to which group, and since when and until when: an event is judged by what was so when it happened.
create table segment_member (
    tenant_id text        not null,
    member_id uuid        not null,
    code      text        not null,
    since     timestamptz not null,
    until     timestamptz,
    primary key (tenant_id, member_id, code, since),
    foreign key (tenant_id, member_id) references member (tenant_id, id),
    check (until >= since)
);
select protect_by_tenant('segment_member');
create unique index segment_member_now on segment_member (tenant_id, member_id, code) where until is null;

-- What has become of points, summed up: by the quarter of an hour in which they were earned, which is a part of a month
-- in any zone, by their reason, and by their end. What was posted after that is counted when somebody asks.
create table liability_sum (
    tenant_id  text        not null,
    quarter    timestamptz not null,
    reason     text        not null,
    expires_at timestamptz not null,
    issued     bigint      not null,
    taken_back bigint      not null,
    redeemed   bigint      not null,
    settled    bigint      not null,
    given      bigint      not null,
    expired    bigint      not null,
    held       bigint      not null,
    open       bigint      not null,
    primary key (tenant_id, quarter, reason, expires_at)
) with (fillfactor = 80);
select protect_by_tenant('liability_sum');

create table liability_until (
    tenant_id text        not null,
    until     timestamptz not null,
    primary key (tenant_id)
);
select protect_by_tenant('liability_until');

alter table ledger_night no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
    select tenant_id, 'liability-sums', '00000000-0000-0000-0000-000000000000'::uuid, now(), now() from ledger_night;
alter table ledger_night force row level security;
alter table timer force row level security;

-- A voucher that a member was given, for which nobody has spent points: once for each occasion. Its member can read the
-- code as long as they like, so it is kept sealed.
alter table voucher
    alter column redemption_id drop not null,
    add column occasion text,
    add column occasion_id uuid,
    add column code bytea,
    add constraint voucher_paid_or_given check ((redemption_id is null) = (occasion is not null)),
    add constraint voucher_of_occasion check ((occasion is null) = (occasion_id is null)),
    add constraint voucher_code check ((occasion is null) = (code is null)),
    add constraint voucher_once unique (tenant_id, occasion_id);
create index voucher_given on voucher (tenant_id, member_id, id desc) where occasion is not null;

-- How customers can be reached, as keyed digests: two people who share one are found, and who reads the table learns
-- no number and no address from it.
create table contact_mark (
    tenant_id   text  not null,
    customer_id uuid  not null,
    kind        text  not null,
    mark        bytea not null,
    primary key (tenant_id, customer_id, kind)
);
select protect_by_tenant('contact_mark');

-- What a member gives to friends. It is found by its hash, and shown to its member alone.
create table referral_code (
    tenant_id   text        not null,
    member_id   uuid        not null,
    code_hash   bytea       not null,
    code        bytea       not null,
    device_mark bytea,
    issued_at   timestamptz not null,
    primary key (tenant_id, member_id),
    unique (tenant_id, code_hash),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select protect_by_tenant('referral_code');
create index referral_code_device on referral_code (tenant_id, device_mark) where device_mark is not null;

-- Somebody was brought by a member: once in their life. Who they are is a keyed digest; the name that they sign in with
-- stays, sealed, only until they are a member.
create table referral (
    tenant_id       text        not null,
    id              uuid        not null,
    version         bigint      not null,
    event_count     bigint      not null,
    referrer_id     uuid        not null,
    referee_mark    bytea       not null,
    referee_subject bytea,
    referee_id      uuid,
    device_mark     bytea,
    status          text        not null,
    refusal         text,
    unit_id         uuid,
    kept_at         timestamptz,
    accepted_at     timestamptz not null,
    lapses_at       timestamptz not null,
    settled_at      timestamptz,
    primary key (tenant_id, id),
    constraint referral_once unique (tenant_id, referee_mark),
    foreign key (tenant_id, referrer_id) references member (tenant_id, id),
    foreign key (tenant_id, referee_id) references member (tenant_id, id),
    check ((status = 'REFUSED') = (refusal is not null)),
    check ((status in ('WAITING', 'PENDING')) = (settled_at is null)),
    check ((unit_id is null) = (kept_at is null)),
    check (status not in ('PENDING', 'REWARDED') or kept_at is not null and referee_id is not null),
    check (referee_subject is null or settled_at is null and referee_id is null)
);
select protect_by_tenant('referral');
create index referral_of_referrer on referral (tenant_id, referrer_id, id desc);
create index referral_of_referee on referral (tenant_id, referee_id) where referee_id is not null;
create index referral_device on referral (tenant_id, device_mark) where device_mark is not null;

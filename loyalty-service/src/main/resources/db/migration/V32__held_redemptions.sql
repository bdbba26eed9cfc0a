-- What becomes of a hold: somebody looks, and lets the member redeem again or says that it was not them. What is rejected
-- holds until it is released too.
alter table fraud_hold
    add column version     bigint not null default 0,
    add column event_count bigint not null default 0,
    add column programme   text   not null default 'main',
    add column status      text   not null default 'OPEN',
    add column rejected_at timestamptz,
    add column rejected_by text,
    add column rejection   text;
alter table fraud_hold no force row level security;
update fraud_hold set version = 1, status = 'RELEASED' where released_at is not null;
alter table fraud_hold force row level security;
alter table fraud_hold
    alter column version drop default,
    alter column event_count drop default,
    alter column programme drop default,
    alter column status drop default,
    add check ((status = 'RELEASED') = (released_at is not null)),
    add check (status <> 'REJECTED' or rejected_at is not null),
    add check ((rejected_at is null) = (rejected_by is null) and (rejected_at is null) = (rejection is null));
create index fraud_hold_waiting on fraud_hold (opened_at) where status = 'OPEN';
-- How many wait, over all tenants, is a metric.
grant select (status, opened_at) on fraud_hold to ${worker};
create policy worker_waiting on fraud_hold for select to ${worker} using (status = 'OPEN');

-- From when on something does not look like a member, as each programme has set it; the latest version counts. Where there
-- is none, what the installation is set to does.
create table fraud_thresholds (
    tenant_id               text        not null,
    programme               text        not null,
    version                 bigint      not null check (version > 0),
    redemptions_per_hour    int         not null check (redemptions_per_hour >= 0),
    hours_after_link        int         not null check (hours_after_link >= 0),
    hours_after_contact     int         not null check (hours_after_contact >= 0),
    hours_after_credentials int         not null check (hours_after_credentials >= 0),
    many_points             bigint      not null check (many_points > 0),
    members_per_contact     int         not null check (members_per_contact >= 0),
    members_per_device      int         not null check (members_per_device >= 0),
    set_by                  text        not null,
    set_at                  timestamptz not null,
    primary key (tenant_id, programme, version)
);
select protect_by_tenant('fraud_thresholds');
select append_only('fraud_thresholds');

-- Who has redeemed with which device: keyed digests, so that one device of many people is found and nobody reads which.
create table device_use (
    tenant_id text        not null,
    mark      bytea       not null,
    member_id uuid        not null,
    used_at   timestamptz not null,
    primary key (tenant_id, mark, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select protect_by_tenant('device_use');
-- Neither begins with the tenant: who looks up a device is never led through them, not even while there are no rows.
create index device_use_of on device_use (member_id);
create index device_use_over on device_use (used_at);

-- When somebody's way to sign in changed last, as whoever signs people in tells it.
create table credential_change (
    tenant_id  text        not null,
    member_id  uuid        not null,
    kind       text        not null,
    changed_at timestamptz not null,
    primary key (tenant_id, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select protect_by_tenant('credential_change');
create index credential_change_over on credential_change (changed_at);

-- When a member came to be reached by another number or mailbox than before; null: as it was told before they were one.
alter table contact_mark add column changed_at timestamptz;
create index contact_mark_shared on contact_mark (tenant_id, kind, mark);

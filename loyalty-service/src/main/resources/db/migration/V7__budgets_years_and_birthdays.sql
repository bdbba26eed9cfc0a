-- Points that may be given in all. A budget is divided so that many can take from it at once; that no part gives more than
-- it has is for the database to say, so no sum of them ever does.
create table budget (
    tenant_id text   not null,
    code      text   not null,
    version   bigint not null,
    points    bigint not null check (points >= 0),
    primary key (tenant_id, code)
);
select protect_by_tenant('budget');

create table budget_shard (
    tenant_id text   not null,
    code      text   not null,
    shard     int    not null check (shard >= 0),
    granted   bigint not null,
    used      bigint not null check (used >= 0),
    primary key (tenant_id, code, shard),
    foreign key (tenant_id, code) references budget (tenant_id, code),
    constraint budget_kept check (used <= granted)
) with (fillfactor = 50);
select protect_by_tenant('budget_shard');

-- What befell a unit that a year without a claim depends on.
create table unit_mark (
    tenant_id text        not null,
    unit_id   uuid        not null,
    kind      text        not null check (kind in ('CLAIMED', 'GONE')),
    at        timestamptz not null,
    primary key (tenant_id, unit_id, kind, at)
);
select protect_by_tenant('unit_mark');
select append_only('unit_mark');

-- Events of a time: for simulations, and for the units that were registered some years ago. They are written about in the
-- order in which they happen, so a few bytes for many rows are enough.
create index earning_time on earning using brin (occurred_at) with (autosummarize = on);

-- On which day of the year customers have their birthday, as a keyed digest: it finds those of a day and tells it to nobody.
create table birthday (
    tenant_id   text        not null,
    customer_id uuid        not null,
    day_mark    bytea       not null,
    known_since timestamptz not null,
    primary key (tenant_id, customer_id)
);
select protect_by_tenant('birthday');
create index birthday_of_day on birthday (tenant_id, day_mark);

-- The tiers of a programme, version by version; a version begins in the future and is never changed.
create table tier_programme (
    tenant_id    text        not null,
    version      int         not null check (version > 0),
    valid_from   timestamptz not null,
    terms        jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant_id, version)
);
select protect_by_tenant('tier_programme');
select append_only('tier_programme');
create index tier_programme_valid on tier_programme (tenant_id, valid_from desc, version desc);

-- With what members qualify: all that a posting gave, less all that returns were worth. It has the moment at which it was
-- earned, also what is taken off, so that a return leaves the months alone in which its sale never counted. Nothing that
-- is spent, held, expired or given back is here.
create table qualifying (
    tenant_id   text        not null,
    id          uuid        not null,
    account_id  uuid        not null,
    lot_id      uuid        not null,
    reason      text        not null,
    points      bigint      not null check (points <> 0),
    earned_at   timestamptz not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, lot_id) references lot (tenant_id, id)
);
select protect_by_tenant('qualifying');
select append_only('qualifying');
create index qualifying_months on qualifying (tenant_id, account_id, earned_at) include (reason, points);

-- Where a member stands: what was told last, until when it lasts, what staff pinned.
create table member_tier (
    tenant_id    text        not null,
    id           uuid        not null,
    version      bigint      not null,
    event_count  bigint      not null,
    customer_id  uuid        not null,
    tier         text,
    earned_tier  text,
    earned_until timestamptz,
    pin_tier     text,
    pin_until    timestamptz,
    pin_reason   text,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references member (tenant_id, id),
    check ((earned_tier is null) = (earned_until is null)),
    check ((pin_tier is null) = (pin_until is null) and (pin_tier is null) = (pin_reason is null))
);
select protect_by_tenant('member_tier');

create table tier_change (
    tenant_id         text        not null,
    id                uuid        not null,
    member_id         uuid        not null,
    from_tier         text,
    to_tier           text,
    cause             text        not null,
    points            bigint      not null,
    programme_version int         not null,
    changed_at        timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id),
    check (from_tier is distinct from to_tier)
);
select protect_by_tenant('tier_change');
select append_only('tier_change');
create index tier_change_history on tier_change (tenant_id, member_id, id desc);

create trigger written_once before update or delete on tier_programme for each row execute function written_once();
create trigger written_once before update or delete on qualifying for each row execute function written_once();
create trigger written_once before update or delete on tier_change for each row execute function written_once();
create trigger never_emptied before truncate on tier_programme for each statement execute function written_once();
create trigger never_emptied before truncate on qualifying for each statement execute function written_once();
create trigger never_emptied before truncate on tier_change for each statement execute function written_once();

-- What was earned before there were tiers counts too.
alter table posting no force row level security;
alter table lot no force row level security;
alter table reversal no force row level security;
alter table qualifying no force row level security;
insert into qualifying (tenant_id, id, account_id, lot_id, reason, points, earned_at, recorded_at)
select p.tenant_id, p.id, p.account_id, l.id, p.reason, l.points, p.occurred_at, p.recorded_at
from posting p join lot l on l.tenant_id = p.tenant_id and l.posting_id = p.id;
insert into qualifying (tenant_id, id, account_id, lot_id, reason, points, earned_at, recorded_at)
select r.tenant_id, r.id, l.account_id, l.id, p.reason, -r.due, p.occurred_at, r.recorded_at
from reversal r
join lot l on l.tenant_id = r.tenant_id and l.id = r.lot_id
join posting p on p.tenant_id = l.tenant_id and p.id = l.posting_id
where r.due > 0;
alter table posting force row level security;
alter table lot force row level security;
alter table reversal force row level security;
alter table qualifying force row level security;

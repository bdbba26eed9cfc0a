-- When somebody looks at a member next: whether they have not been seen for long.
create table win_back_watch (
    tenant_id text        not null,
    member_id uuid        not null,
    look_at   timestamptz not null,
    primary key (tenant_id, member_id),
    foreign key (tenant_id, member_id) references member (tenant_id, id)
);
select protect_by_tenant('win_back_watch');
create index win_back_watch_due on win_back_watch (tenant_id, look_at);

-- A member was not seen for long. Some, by a hash, are asked for nothing: what would have happened without asking is
-- seen on them. One for each time that somebody stays away.
create table lapse (
    tenant_id      text        not null,
    id             uuid        not null,
    version        bigint      not null,
    event_count    bigint      not null,
    member_id      uuid        not null,
    customer_id    uuid        not null,
    held_out       boolean     not null,
    status         text        not null,
    last_seen_at   timestamptz not null,
    lapsed_at      timestamptz not null,
    observed_until timestamptz not null,
    back_at        timestamptz,
    primary key (tenant_id, id),
    constraint lapse_once unique (tenant_id, member_id, last_seen_at),
    foreign key (tenant_id, member_id) references member (tenant_id, id),
    check ((status = 'BACK') = (back_at is not null))
);
select protect_by_tenant('lapse');
create index lapse_time on lapse (tenant_id, lapsed_at);

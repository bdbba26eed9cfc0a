-- What points can be spent on. The terms are kept whole; what changes with every redemption stands beside them.
create table reward (
    tenant_id text   not null,
    code      text   not null,
    version   bigint not null,
    terms     jsonb  not null,
    stock     bigint,
    taken     bigint not null default 0,
    primary key (tenant_id, code),
    check (taken >= 0),
    constraint reward_stock check (stock is null or taken <= stock)
);
select protect_by_tenant('reward');

-- Points on their way to a reward, and what became of them.
create table redemption (
    tenant_id    text        not null,
    id           uuid        not null,
    version      bigint      not null,
    event_count  bigint      not null,
    number       text        not null,
    member_id    uuid        not null,
    customer_id  uuid        not null,
    reward       text        not null,
    kind         text        not null,
    unit_id      uuid,
    status       text        not null,
    points       bigint      not null check (points > 0),
    captured     bigint      not null check (captured between 0 and points),
    given_back   bigint      not null check (given_back between 0 and captured),
    returned     bigint      not null check (returned >= 0),
    reason       text,
    held_until   timestamptz not null,
    redeemed_at  timestamptz not null,
    changed_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    foreign key (tenant_id, member_id) references account (tenant_id, id),
    foreign key (tenant_id, reward) references reward (tenant_id, code)
);
select protect_by_tenant('redemption');
create index redemption_member on redemption (tenant_id, member_id, id desc);
create index redemption_unit on redemption (tenant_id, unit_id) where unit_id is not null;

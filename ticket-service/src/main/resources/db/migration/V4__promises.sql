-- What is promised about tickets, in versions. A version never changes: clocks were started by it.
create table sla_policy (
    tenant_id    text        not null,
    id           uuid        not null,
    code         text        not null,
    number       integer     not null,
    document     jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant_id, id),
    constraint sla_policy_once unique (tenant_id, code, number)
);
select protect_by_tenant('sla_policy');
select append_only('sla_policy');

-- By what a policy is chosen, beside kind, priority and product.
alter table ticket add column customer_tier text;
alter table ticket add column warranty_state text not null default 'UNKNOWN';
update ticket set warranty_state = 'IN_WARRANTY' where claim_id is not null;

-- All that was promised about one ticket; the id is the ticket's.
create table sla_promises (
    tenant_id      text        not null,
    id             uuid        not null,
    version        bigint      not null,
    event_count    bigint      not null,
    policy_code    text        not null,
    policy_number  integer     not null,
    kind           text        not null,
    priority       text        not null,
    customer_id    uuid        not null,
    retailer_id    text        not null,
    gtin           text,
    customer_tier  text,
    warranty_state text        not null,
    opened_at      timestamptz not null,
    look_at        timestamptz, -- when something comes due next
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references ticket (tenant_id, id)
);
select protect_by_tenant('sla_promises');

-- One promise being measured. While it is paused there is no due time.
create table sla_clock (
    tenant_id       text        not null,
    id              uuid        not null,
    ticket_id       uuid        not null,
    promise         text        not null,
    party           text        not null,
    cycle           integer     not null,
    unit            text        not null,
    target          text        not null,
    calendar_code   text        not null,
    calendar_number integer     not null,
    started_at      timestamptz not null,
    state           text        not null,
    due_at          timestamptz,
    completed_at    timestamptz,
    breached_at     timestamptz,
    fired_levels    text        not null,
    primary key (tenant_id, id),
    constraint sla_clock_cycles_follow_each_other unique (tenant_id, ticket_id, promise, cycle),
    constraint sla_clock_runs_towards_something check (state <> 'RUNNING' or due_at is not null),
    constraint sla_clock_missed_means_broken check (state <> 'MISSED' or breached_at is not null),
    constraint sla_clock_met_means_kept check (state <> 'MET' or breached_at is null),
    constraint sla_clock_ends_at_some_time
        check ((state in ('MET', 'MISSED', 'CANCELLED')) = (completed_at is not null)),
    foreign key (tenant_id, ticket_id) references sla_promises (tenant_id, id)
);
select protect_by_tenant('sla_clock');
create index sla_clock_by_start on sla_clock (tenant_id, started_at);

-- When a ticket waited, for what and because of whom.
create table sla_wait (
    tenant_id    text        not null,
    id           uuid        not null,
    ticket_id    uuid        not null,
    reason       text        not null,
    responsible  text        not null,
    actor        text        not null,
    from_at      timestamptz not null,
    to_at           timestamptz,
    open_seconds    bigint,
    elapsed_seconds bigint,
    primary key (tenant_id, id),
    constraint sla_wait_ends_after_it_began check (to_at >= from_at),
    constraint sla_wait_is_counted_when_over check ((to_at is null) = (open_seconds is null) and (to_at is null) = (elapsed_seconds is null)),
    foreign key (tenant_id, ticket_id) references sla_promises (tenant_id, id)
);
select protect_by_tenant('sla_wait');
create index sla_wait_by_ticket on sla_wait (tenant_id, ticket_id);
create index sla_wait_by_start on sla_wait (tenant_id, from_at);

-- What was noticed: each level of each clock once, whoever looks and however often.
create table sla_firing (
    tenant_id  text        not null,
    id         uuid        not null,
    ticket_id  uuid        not null,
    clock_id   uuid        not null,
    level      text        not null,
    reached_at timestamptz not null,
    noticed_at timestamptz not null,
    primary key (tenant_id, id),
    constraint sla_firing_once unique (tenant_id, clock_id, level),
    foreign key (tenant_id, ticket_id) references sla_promises (tenant_id, id),
    foreign key (tenant_id, clock_id) references sla_clock (tenant_id, id)
);
select protect_by_tenant('sla_firing');
select append_only('sla_firing');
create index sla_firing_by_ticket on sla_firing (tenant_id, ticket_id);

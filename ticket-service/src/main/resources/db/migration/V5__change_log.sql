-- What every command has changed of a ticket, field by field. Each change is sealed together with the seal before it.
create table ticket_change (
    tenant_id   text        not null,
    id          uuid        not null,
    ticket_id   uuid        not null,
    place       integer     not null,
    actor       text        not null,
    reason      text,
    happened_at timestamptz not null,
    fields      text        not null, -- JSON as it was sealed
    seal        bytea       not null,
    primary key (tenant_id, id),
    constraint ticket_change_one_after_another unique (tenant_id, ticket_id, place),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
select protect_by_tenant('ticket_change');
select append_only('ticket_change');

-- How far the changes of each ticket go, and the last seal: what is cut off at the end is missed.
create table ticket_change_chain (
    tenant_id text    not null,
    ticket_id uuid    not null,
    length    integer not null,
    head      bytea   not null,
    primary key (tenant_id, ticket_id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
select protect_by_tenant('ticket_change_chain');

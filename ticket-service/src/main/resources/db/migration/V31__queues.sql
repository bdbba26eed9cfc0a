-- Where tickets of one sort wait for somebody: which tickets, and what those have to know who work in it.
create table work_queue (
    tenant_id text   not null,
    code      text   not null,
    version   bigint not null,
    document  jsonb  not null,
    primary key (tenant_id, code)
);
select protect_by_tenant('work_queue');

-- Who is given work by queues. The id is the subject of their token. Whoever gives them something holds the row.
create table queue_agent (
    tenant_id text   not null,
    id        text   not null,
    version   bigint not null,
    document  jsonb  not null,
    presence  text   not null check (presence in ('PRESENT', 'AWAY')),
    primary key (tenant_id, id)
);
select protect_by_tenant('queue_agent');

-- Where each ticket waits, or waited. Its row is written together with the ticket's own.
create table ticket_routing (
    tenant_id  text        not null,
    ticket_id  uuid        not null,
    kind       text        not null,
    priority   text        not null,
    urgency    integer     not null, -- the priority as a number, for the order
    language   text,
    skill      text,
    queue      text,
    waiting    boolean     not null,
    leaving    text,
    entered_at timestamptz not null,
    primary key (tenant_id, ticket_id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id) deferrable initially deferred,
    foreign key (tenant_id, queue) references work_queue (tenant_id, code),
    constraint ticket_routing_waits_somewhere check (not waiting or queue is not null)
);
select protect_by_tenant('ticket_routing');
create index ticket_routing_waiting on ticket_routing (tenant_id, queue, urgency desc, entered_at, ticket_id)
    where waiting;

-- Who was given a ticket and why, or why nobody was. Written once, never changed.
create table routing_decision (
    tenant_id  text        not null,
    id         uuid        not null,
    ticket_id  uuid        not null,
    outcome    text        not null,
    queue      text,
    agent      text,
    considered jsonb       not null,
    decided_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id) deferrable initially deferred
);
select protect_by_tenant('routing_decision');
select append_only('routing_decision');
create index routing_decision_by_ticket on routing_decision (tenant_id, ticket_id, id);

-- Who is called when nobody works.
create table on_call_rota (
    tenant_id text   not null,
    code      text   not null,
    version   bigint not null,
    document  jsonb  not null,
    primary key (tenant_id, code)
);
select protect_by_tenant('on_call_rota');

-- Whom a step of an escalation told that was reached while nobody worked.
alter table sla_firing add column on_call text;

-- One conversation per ticket: who is owed an answer, and since when. Its row orders the messages of a ticket.
create table conversation (
    tenant_id         text        not null,
    ticket_id         uuid        not null,
    version           bigint      not null,
    event_count       bigint      not null,
    first_answered_at timestamptz,
    waiting_since     timestamptz,
    primary key (tenant_id, ticket_id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
select protect_by_tenant('conversation');

-- What was written, once and for ever. Visibility has no default: whoever writes here has decided.
create table message (
    tenant_id      text        not null,
    id             uuid        not null,
    ticket_id      uuid        not null,
    author         text        not null,
    actor          text        not null,
    visibility     text        not null check (visibility in ('PUBLIC', 'INTERNAL')),
    body           bytea       not null, -- sealed
    canned_code    text,
    canned_version integer,
    posted_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint message_of_customers_is_public check (author = 'STAFF' or visibility = 'PUBLIC'),
    constraint message_canned_in_a_version check ((canned_code is null) = (canned_version is null))
);
select protect_by_tenant('message');
select append_only('message');

create index message_by_ticket on message (tenant_id, ticket_id, id);

-- Answers that staff gives often, in every language of the pages. A change is a version more.
create table canned_answer (
    tenant_id text        not null,
    code      text        not null,
    version   integer     not null,
    en        text        not null,
    fa        text        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    primary key (tenant_id, code, version)
);
select protect_by_tenant('canned_answer');
select append_only('canned_answer');

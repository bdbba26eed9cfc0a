-- What is known of a file before, while and after it is there. Visibility has no default: whoever sends has decided.
create table attachment (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    ticket_id   uuid        not null,
    visibility  text        not null check (visibility in ('PUBLIC', 'INTERNAL')),
    status      text        not null,
    name        bytea       not null, -- names of files are people's words: sealed
    type        text        not null,
    size        bigint      not null,
    digest      bytea, -- SHA-256 of what is kept, which of pictures is without their metadata
    verdict     text,
    uploaded_by text        not null,
    in_use      boolean     not null,
    declared_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint attachment_is_there_or_not check (status = 'DECLARED' or digest is not null),
    constraint attachment_is_judged_or_not check ((status in ('AVAILABLE', 'REJECTED')) = (verdict is not null))
);
select protect_by_tenant('attachment');

create index attachment_by_ticket on attachment (tenant_id, ticket_id, id);
create index attachment_by_digest on attachment (tenant_id, digest) where digest is not null;

-- Files whose store is the database; sealed, and once however often they were sent.
create table attachment_content (
    tenant_id text  not null,
    key       text  not null,
    content   bytea not null,
    primary key (tenant_id, key)
);
select protect_by_tenant('attachment_content');

-- Which message shows which files. Written once, never changed.
create table message_attachment (
    tenant_id     text    not null,
    message_id    uuid    not null,
    attachment_id uuid    not null,
    place         integer not null,
    primary key (tenant_id, message_id, attachment_id),
    foreign key (tenant_id, message_id) references message (tenant_id, id),
    foreign key (tenant_id, attachment_id) references attachment (tenant_id, id)
);
select protect_by_tenant('message_attachment');
select append_only('message_attachment');

-- Where customers can be written to, as warranty-service tells. Addresses are sealed and found by a keyed digest, of which
-- 128 bits are kept.
create table mail_contact (
    tenant_id   text  not null,
    customer_id uuid  not null,
    address     bytea not null, -- sealed
    address_ref uuid  not null,
    language    text  not null check (language in ('en', 'fa')),
    primary key (tenant_id, customer_id)
);
select protect_by_tenant('mail_contact');
create index mail_contact_by_address on mail_contact (tenant_id, address_ref);

-- Addresses that a mail server has refused for good. Nothing is sent there until somebody writes from there.
create table undeliverable_address (
    tenant_id   text        not null,
    address_ref uuid        not null,
    code        text        not null,
    since       timestamptz not null,
    primary key (tenant_id, address_ref)
);
select protect_by_tenant('undeliverable_address');

-- A message on its way to its customer: one mail at most for each, under the message's own id. The words stay where they
-- are and are read when it is sent.
create table mail (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    ticket_id   uuid        not null,
    customer_id uuid        not null,
    address     bytea       not null, -- sealed
    address_ref uuid        not null,
    language    text        not null check (language in ('en', 'fa')),
    automatic   boolean     not null,
    status      text        not null,
    attempts    integer     not null,
    failure     text,
    written_at  timestamptz not null,
    sent_at     timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references message (tenant_id, id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint mail_sent_at_a_time check (status <> 'SENT' or sent_at is not null),
    constraint mail_failed_for_a_reason check (status not in ('FAILED', 'BOUNCED') or failure is not null)
);
select protect_by_tenant('mail');
create index mail_by_ticket on mail (tenant_id, ticket_id, id);
create index mail_by_customer on mail (tenant_id, customer_id);

-- Mails that are to be sent, by when they are tried next. Whoever takes one moves that time: a lease, which ends by itself
-- when the taker dies.
create table mail_due (
    tenant_id text        not null,
    mail_id   uuid        not null,
    try_at    timestamptz not null,
    attempts  integer     not null,
    primary key (tenant_id, mail_id),
    foreign key (tenant_id, mail_id) references mail (tenant_id, id) on delete cascade
);
create index mail_due_try on mail_due (try_at);
select protect_by_tenant('mail_due');
select open_to_worker('mail_due');

-- The system notes for staff what it does not take for the customer's words.
alter table message drop constraint message_of_customers_is_public;
alter table message add constraint message_of_customers_is_public check (author <> 'CUSTOMER' or visibility = 'PUBLIC');

-- A mail that has reached us, whole, once however often its gateway hands it over. Where it belongs to nothing we know, staff
-- decides.
create table received_mail (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    message_ref uuid        not null, -- of its Message-ID
    thread_id   bytea       not null, -- its Message-ID, sealed
    sender      bytea, -- sealed
    sender_ref  uuid,
    subject     bytea       not null, -- sealed
    words       bytea       not null, -- sealed: without what it quotes
    content     bytea, -- sealed: all of it; not of what is ignored
    status      text        not null,
    reason      text,
    ticket_id   uuid,
    message_id  uuid,
    received_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint received_mail_once unique (tenant_id, message_ref),
    constraint received_mail_belongs check (status not in ('ANSWER', 'OPENED', 'NOTED', 'ASSIGNED') or ticket_id is not null),
    constraint received_mail_whole check (status not in ('UNASSIGNED', 'ASSIGNED') or content is not null)
);
select protect_by_tenant('received_mail');
create index received_mail_by_ticket on received_mail (tenant_id, ticket_id, id) where ticket_id is not null;
create index received_mail_by_status on received_mail (tenant_id, status, id);
create index received_mail_by_sender on received_mail (tenant_id, sender_ref, received_at) where sender_ref is not null;

-- What an erased customer wrote includes the mails that were only noted, for they may be theirs from another address.
create or replace function forget_words(customer uuid) returns integer
    language sql
    security definer
    set search_path = public
    as $$
with theirs as (
    select id from ticket where tenant_id = current_tenant() and customer_id = customer
), gone_links as (
    delete from tracking_link
    where tenant_id = current_tenant() and ticket_id in (select id from theirs)
), written as (
    select id from message
    where tenant_id = current_tenant() and author = 'CUSTOMER' and ticket_id in (select id from theirs)
    union
    select message_id from received_mail
    where tenant_id = current_tenant() and message_id is not null and ticket_id in (select id from theirs)
), gone_files as (
    delete from message_attachment
    where tenant_id = current_tenant() and message_id in (select id from written)
    returning message_id
), gone_words as (
    delete from message
    where tenant_id = current_tenant() and id in (select id from written)
    returning id
)
select count(*)::integer from gone_words
$$;

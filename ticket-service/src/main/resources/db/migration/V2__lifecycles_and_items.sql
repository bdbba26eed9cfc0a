-- Each kind has a life of its own; some agree on a time first, and reopening keeps when a ticket was first resolved.
alter table ticket add column first_resolved_at timestamptz;
alter table ticket add column reopen_count integer not null default 0;
update ticket set first_resolved_at = resolved_at where resolved_at is not null;

-- The devices of a ticket that is about several; each ends in its own way.
create table ticket_item (
    tenant_id    text    not null,
    id           uuid    not null,
    ticket_id    uuid    not null,
    place        integer not null,
    unit_id      uuid,
    gtin         text,
    serial       text,
    outcome      text,
    finding_code text,
    completed_at timestamptz,
    primary key (tenant_id, id),
    constraint ticket_item_one_after_another unique (tenant_id, ticket_id, place),
    constraint ticket_item_is_something check (unit_id is not null or gtin is not null or serial is not null),
    constraint ticket_item_ends_all_at_once
        check ((outcome is null) = (completed_at is null) and (outcome is null) = (finding_code is null)),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
select protect_by_tenant('ticket_item');

create index ticket_item_by_unit on ticket_item (tenant_id, unit_id) where unit_id is not null;

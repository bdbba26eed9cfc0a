-- How a customer without an account follows one ticket. The token itself is nowhere: only its hash, found before the
-- tenant is known. Every message carries a link of its own, so a ticket may have several.
create table tracking_link (
    tenant_id  text        not null,
    id         uuid        not null,
    ticket_id  uuid        not null,
    token_hash bytea       not null,
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint tracking_link_token_once unique (token_hash)
);
select protect_by_tenant('tracking_link');
select open_to_worker('tracking_link');

create index tracking_link_by_ticket on tracking_link (tenant_id, ticket_id);

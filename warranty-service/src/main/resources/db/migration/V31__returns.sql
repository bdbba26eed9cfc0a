-- What was sold goes back for money, or a part of its price does. Money goes back once for each row; sold_unit_id is
-- the unit that was sold, also where another was given in its place since: by it all that was paid back is summed up.
create table unit_return (
    tenant_id        text        not null,
    id               uuid        not null,
    version          bigint      not null,
    event_count      bigint      not null,
    number           text        not null,
    unit_id          uuid        not null,
    sold_unit_id     uuid        not null,
    customer_id      uuid        not null,
    retailer_id      text        not null,
    reference        text,
    reason           text        not null,
    keeps_goods      boolean     not null,
    status           text        not null,
    requested_on     date        not null,
    verdict          text        not null,
    window_last_day  date,
    window_from      text,
    price            numeric     not null,
    currency         text        not null,
    refundable       numeric     not null,
    refund           numeric,
    refunded_at      timestamptz,
    rejection_reason text,
    requested_at     timestamptz not null,
    ended_at         timestamptz,
    primary key (tenant_id, id),
    constraint unit_return_number_once unique (tenant_id, number),
    constraint unit_return_reference_once unique (tenant_id, retailer_id, reference)
);
create unique index unit_return_open_once on unit_return (tenant_id, unit_id) where status = 'REQUESTED';
create index unit_return_by_unit on unit_return (tenant_id, unit_id, id desc);
create index unit_return_by_sold_unit on unit_return (tenant_id, sold_unit_id);
create index unit_return_by_customer on unit_return (tenant_id, customer_id);
create index unit_return_by_status on unit_return (tenant_id, status, id desc);
select protect_by_tenant('unit_return');

-- The return by which a unit went back; nothing covers it from then on.
alter table unit add column returned_by uuid;

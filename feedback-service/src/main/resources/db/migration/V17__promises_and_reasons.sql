-- What customers were promised about a ticket and when it was done. Who did it may become known later, so it is not kept
-- here but told by where the ticket's work comes from.
create table told_promise (
    tenant_id    text        not null,
    ticket_id    uuid        not null,
    promise      text        not null,
    cycle        integer     not null,
    kind         text        not null,
    retailer_id  text        not null,
    due_at       timestamptz not null,
    completed_at timestamptz not null,
    kept         boolean     not null,
    primary key (tenant_id, ticket_id, promise, cycle)
);
select protect_by_tenant('told_promise');
create index told_promise_by_time on told_promise (tenant_id, completed_at);

-- How often each option was chosen; the option '' counts who answered the question at all.
create table choice_tally (
    tenant_id        text    not null,
    day              date    not null,
    occasion         text    not null,
    gtin             text    not null,
    retailer_id      text    not null,
    batch            text    not null,
    centre           text    not null,
    technician       text    not null,
    channel          text    not null,
    template_code    text    not null,
    template_version integer not null,
    question_id      text    not null,
    choice           text    not null,
    answers          bigint  not null,
    primary key (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, template_code,
        template_version, question_id, choice)
) with (fillfactor = 80);

alter table response no force row level security;
alter table response_answer no force row level security;
insert into choice_tally
select response.tenant_id, (recorded_at at time zone 'UTC')::date, occasion, coalesce(gtin, ''), retailer_id, '', '', '',
    '', template_code, template_version, question_id, choice, count(*)
from response join response_answer using (tenant_id, invitation_id)
cross join lateral (select '' union all select distinct unnest(choices)) chosen (choice)
where cardinality(choices) > 0
group by 1, 2, 3, 4, 5, 10, 11, 12, 13;
alter table response force row level security;
alter table response_answer force row level security;
select protect_by_tenant('choice_tally');

-- Work that found something broken, each ticket once, as it was resolved last. Of which batch the unit is, is told by
-- where the ticket's work comes from.
create table failure (
    tenant_id   text not null,
    ticket_id   uuid not null,
    gtin        text not null,
    finding     text not null,
    resolved_on date not null,
    primary key (tenant_id, ticket_id)
);
select protect_by_tenant('failure');
create index failure_by_day on failure (tenant_id, resolved_on);

-- A ticket may go on as another one of the tenant; it says as which.
alter table ticket add column merged_into uuid;
alter table ticket add foreign key (tenant_id, merged_into) references ticket (tenant_id, id);
alter table ticket drop constraint ticket_worked_on_by_somebody;
alter table ticket add constraint ticket_worked_on_by_somebody
    check (status in ('OPEN', 'CANCELLED', 'MERGED') or assignee is not null);
alter table ticket add constraint ticket_merged_says_into_what
    check ((status = 'MERGED') = (merged_into is not null) and merged_into is distinct from id);
create index ticket_by_merged on ticket (tenant_id, merged_into, id) where merged_into is not null;

-- Its clocks go on in those of the other, which remember how they were counted before.
alter table sla_clock add column goes_on_in uuid;
alter table sla_clock add column carried_from uuid;
alter table sla_clock add column own_started_at timestamptz;
alter table sla_clock add column own_unit text;
alter table sla_clock add column own_target text;
alter table sla_clock add column own_calendar_code text;
alter table sla_clock add column own_calendar_number integer;
alter table sla_clock add constraint sla_clock_merged_goes_on check ((state = 'MERGED') = (goes_on_in is not null));
create index sla_clock_by_merged on sla_clock (tenant_id, goes_on_in) where goes_on_in is not null;

-- How tickets belong together. Each link is kept once, in one direction, and read in both.
create table ticket_link (
    tenant_id text        not null,
    id        uuid        not null,
    from_id   uuid        not null,
    type      text        not null
        check (type in ('DUPLICATES', 'CAUSED_BY', 'FOLLOW_UP_OF', 'CHILD_OF', 'RELATED_TO', 'SPLIT_FROM')),
    to_id     uuid        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, from_id) references ticket (tenant_id, id),
    foreign key (tenant_id, to_id) references ticket (tenant_id, id),
    constraint ticket_link_once unique (tenant_id, from_id, type, to_id),
    constraint ticket_link_to_another check (from_id <> to_id)
);
select protect_by_tenant('ticket_link');
create index ticket_link_by_other on ticket_link (tenant_id, to_id);
create unique index ticket_link_one_parent on ticket_link (tenant_id, from_id) where type = 'CHILD_OF';

-- What happened to a unit's coverages after they were promised. The rows of "coverage" stay as they were resolved; the
-- day on which a coverage ends follows from them and from these entries, which are only ever added.
create table coverage_entry (
    tenant_id   text        not null default current_tenant(),
    unit_id     uuid        not null,
    number      int         not null,
    kind        text        not null,
    place       int         not null, -- of the coverage that it concerns
    part        text,
    starts_on   date        not null,
    last_day    date        not null,
    months      int,
    cause       text        not null,
    ticket_id   uuid,
    rule        text        not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, unit_id, number)
);
select protect_by_tenant('coverage_entry');
select append_only('coverage_entry');

-- Warranty work under way: what its tickets have told so far. The row goes when the ticket ends.
create table unfinished_repair (
    tenant_id    text        not null,
    ticket_id    uuid        not null,
    unit_id      uuid        not null,
    claim_id     uuid        not null,
    began_at     timestamptz not null,
    ended_at     timestamptz,
    finding_code text,
    primary key (tenant_id, ticket_id)
);
select protect_by_tenant('unfinished_repair');

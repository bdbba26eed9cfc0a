-- What was repaired under the warranty, how it ended and for how long the customer went without: rights that follow from
-- what was tried are counted from here.
create table finished_repair (
    tenant_id    text        not null,
    ticket_id    uuid        not null,
    unit_id      uuid        not null,
    outcome      text        not null,
    finding_code text,
    reported_on  date,
    began_at     timestamptz not null,
    ended_at     timestamptz not null,
    primary key (tenant_id, ticket_id)
);
create index finished_repair_by_unit on finished_repair (tenant_id, unit_id);
select protect_by_tenant('finished_repair');
select append_only('finished_repair');

-- When things happened, as it was told with the sale: what later evidence is weighed against.
alter table unit add column delivered_on date, add column installed_on date;

-- What was told later of the events from which a warranty can start. Every piece is kept, also what did not count.
create table start_evidence (
    tenant_id   text        not null,
    id          uuid        not null,
    unit_id     uuid        not null,
    kind        text        not null,
    happened_on date        not null,
    source      text        not null,
    document    text, -- where it is kept; no words about people
    told_by     text        not null, -- a subject of staff or retailer, or the id of the customer
    told_at     timestamptz not null,
    primary key (tenant_id, id)
);
create index start_evidence_by_unit on start_evidence (tenant_id, unit_id, id);
select protect_by_tenant('start_evidence');
select append_only('start_evidence');

-- The evidence that moved the start of a coverage.
alter table coverage_entry add column evidence_id uuid;

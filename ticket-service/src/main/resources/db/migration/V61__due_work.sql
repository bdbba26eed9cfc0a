-- What was promised to customers and is still to be kept, by when it is due or, once it was broken, by when it was: work is
-- looked at in this order. A CASE and not a COALESCE, which row-level security would not let an index answer.
create index sla_clock_by_due on sla_clock
    (tenant_id, (case when breached_at is null then due_at else breached_at end), ticket_id)
    where party = 'CUSTOMER' and state in ('PAUSED', 'RUNNING');

-- The same of complaints, for which whoever opened them has promised a time.
create index ticket_by_due on ticket (tenant_id, due_at, id)
    where due_at is not null and status in ('ASSIGNED', 'IN_PROGRESS', 'OPEN', 'SCHEDULED', 'WAITING');

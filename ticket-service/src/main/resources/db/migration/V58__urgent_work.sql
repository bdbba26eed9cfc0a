-- What is urgent and still to be done is what desks look at most, and in the order of its age there is much between one such
-- ticket and the next. Small, for most tickets are over.
create index ticket_by_priority on ticket (tenant_id, priority, id)
    where status in ('ASSIGNED', 'IN_PROGRESS', 'OPEN', 'SCHEDULED', 'WAITING');

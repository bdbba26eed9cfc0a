-- Which tickets are a queue's, also those that somebody has by now, the newest first.
create index ticket_routing_by_queue on ticket_routing (tenant_id, queue, ticket_id) where queue is not null;

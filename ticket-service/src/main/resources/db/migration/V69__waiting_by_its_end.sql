-- Waiting that goes on, and waiting that ended after a time had begun: what lies within that time is counted. What goes on has
-- no end and stands behind all others.
create index sla_wait_by_end on sla_wait (tenant_id, to_at, from_at);

-- The entries of words are read off their indexes alone as far as the database has looked after them: it does so when a
-- fiftieth of them is new, and not only when a fifth is, for most of what is looked for is among the newest.
alter table ticket_word set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
alter table said_word set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

-- Nothing of this version calls count_tickets and count_said any more; instances of the one before it still do while it is
-- taken into service.

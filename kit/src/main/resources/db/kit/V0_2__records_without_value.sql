-- A record without a value tells readers of a compacted topic that nothing is left to know.
alter table outbox alter column payload drop not null;

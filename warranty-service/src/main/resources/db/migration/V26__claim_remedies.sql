-- What the policy did about the fault when it was claimed for; null for claims filed before, of which nobody has kept it.
alter table claim add column remedies jsonb;

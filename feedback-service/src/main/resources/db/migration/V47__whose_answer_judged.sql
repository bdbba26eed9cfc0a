-- Which answer said whether it helped: when that one is changed, its last word holds.
alter table complaint add column heard_from uuid;

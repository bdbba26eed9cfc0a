-- In which order links were made: of too many to one ticket the oldest end.
alter table tracking_link add column nth bigint generated always as identity;
-- What has expired is deleted, of all tenants at once.
create index tracking_link_by_expiry on tracking_link (expires_at);

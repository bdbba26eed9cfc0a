-- What a complaint is about is said of each: of several about one misfortune, staff may say so, and one is compensated.
alter table complaint no force row level security;
update complaint set incident_id = coalesce(ticket_id, id) where incident_id is null;
alter table complaint force row level security;
alter table complaint alter column incident_id set not null;
create index complaint_by_incident on complaint (tenant_id, incident_id, id desc);

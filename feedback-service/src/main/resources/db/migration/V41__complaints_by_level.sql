-- Few complaints come up to a level: a list of these would read all of them.
create index complaint_by_level on complaint (tenant_id, escalated_to, id desc) where escalated_to is not null;

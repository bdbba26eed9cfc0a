-- A file is kept in parts, sealed one by one while it arrives, under a name of its own. Files of before stay as they are:
-- in one piece, under their digest.
alter table attachment add column content_key text;
alter table attachment add column parts integer check (parts > 0);
alter table attachment add constraint attachment_is_kept_in_parts check ((content_key is null) = (parts is null));

create index attachment_by_content on attachment (tenant_id, content_key) where content_key is not null;

-- When a zone changes its rules, appointments to come stay at the local time that was agreed. These are looked through.
create index appointment_to_come on appointment (tenant_id, planned_from, id) where status = 'CONFIRMED';

-- Whose appointments are looked through: the tenants with technicians, for without them there is none.
create table appointment_watch (
    tenant_id text not null primary key
);
alter table technician no force row level security;
insert into appointment_watch (tenant_id) select distinct tenant_id from technician;
alter table technician force row level security;
select protect_by_tenant('appointment_watch');
select open_to_worker('appointment_watch');

create function watch_appointments() returns trigger language plpgsql as $$
begin
    insert into appointment_watch (tenant_id) values (new.tenant_id) on conflict do nothing;
    return null;
end $$;
create trigger watch_appointments after insert on technician for each row execute function watch_appointments();

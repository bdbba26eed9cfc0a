-- What technicians' apps tell of a visit counts on what they told of that visit before, not of its ticket.
alter table field_command add column appointment_id uuid;
drop index field_command_chain;
create index field_command_chain on field_command
    (tenant_id, technician, (coalesce(appointment_id, ticket_id)), seen_version, place);

-- By which version of the rules of zones an appointment stands where it does: who knows older ones does not move it back.
alter table appointment add column zone_rules text;

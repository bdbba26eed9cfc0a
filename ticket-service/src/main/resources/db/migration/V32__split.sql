-- What was split off a ticket: copies of messages that say of which, and devices that went on in another ticket.
alter table message add column origin_id uuid;
alter table ticket_item add column origin_id uuid;
alter table ticket_item add column moved_to uuid;
alter table ticket_item add foreign key (tenant_id, moved_to) references ticket (tenant_id, id);
alter table ticket_item add constraint ticket_item_ends_here_or_goes_on check (moved_to is null or outcome is null);

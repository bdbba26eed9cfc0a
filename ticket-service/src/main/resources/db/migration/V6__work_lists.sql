-- When a ticket was last changed, and in the order of which transaction: time alone would lose what commits late.
alter table ticket add column changed_at timestamptz not null default now();
alter table ticket add column changed_in bigint not null default 0;

create function ticket_changes() returns trigger
    language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    new.changed_in := pg_current_xact_id()::text::bigint;
    return new;
end $$;
create trigger ticket_changes before insert or update on ticket for each row execute function ticket_changes();

create index ticket_by_change on ticket (tenant_id, changed_in, id);
create index ticket_by_serial on ticket (tenant_id, serial, id) where serial is not null;
create index ticket_by_unit on ticket (tenant_id, unit_id, id) where unit_id is not null;
create index ticket_by_related on ticket (tenant_id, related_ticket_id, id) where related_ticket_id is not null;
create index ticket_item_by_serial on ticket_item (tenant_id, serial) where serial is not null;

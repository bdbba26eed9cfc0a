-- While instances are replaced one by one, those of before write rows without the columns that V45 and V46 made mandatory, and
-- would be refused: an anonymous answer would be lost and a complaint not opened. They count an answer when it comes; so one
-- that does not say what it is about waits to be told only. What happened is to them the ticket, or else the complaint.
alter table anonymous_arrival alter column about drop not null;

create function complaint_happened() returns trigger language plpgsql as $$
begin
    new.incident_id := coalesce(old.incident_id, new.ticket_id, new.id);
    return new;
end $$;
create trigger complaint_happened before insert or update on complaint for each row
    when (new.incident_id is null) execute function complaint_happened();

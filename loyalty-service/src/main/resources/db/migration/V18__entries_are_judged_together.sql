-- Whether a posting declares its lines is asked once for all entries of a statement: at night a million postings are
-- written in sets, and the question line by line was an eighth of what that cost.
drop trigger entry_is_declared on entry;
drop function entry_is_declared();

create function entries_are_declared() returns trigger language plpgsql as $$
declare
    undeclared record;
begin
    select a.posting_id, a.line into undeclared
    from added a join posting p on p.tenant_id = a.tenant_id and p.id = a.posting_id
    where a.line > p.entries limit 1;
    if found then
        raise exception 'posting % has no line %', undeclared.posting_id, undeclared.line
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger entries_are_declared after insert on entry referencing new table as added
    for each statement execute function entries_are_declared();

-- That an entry has a posting is asked together with whether the posting declares its line, once for all entries of a
-- statement. Row by row, and locking the posting each time, it was an eighth of what the end of a lot costs the database.
-- A posting stays for ever: nobody has the right to delete one, and not even the owner of the tables can. Each is looked
-- up by its key: a plan of a table that had grown since it was counted read all of it.
alter table entry drop constraint entry_tenant_id_posting_id_fkey;

create or replace function entries_are_declared() returns trigger language plpgsql as $$
declare
    undeclared record;
begin
    select a.posting_id, a.line, p.entries into undeclared
    from added a left join lateral (
        select entries from posting where tenant_id = a.tenant_id and id = a.posting_id offset 0) p on true
    where p.entries is null or a.line > p.entries limit 1;
    if not found then
        return null;
    end if;
    if undeclared.entries is null then
        raise exception 'there is no posting %', undeclared.posting_id using errcode = 'foreign_key_violation';
    end if;
    raise exception 'posting % has no line %', undeclared.posting_id, undeclared.line
        using errcode = 'check_violation';
end $$;

-- Whether something else than the points of a lot changes is seen before anything is called for it.
drop trigger lot_keeps_its_origin on lot;
create trigger lot_keeps_its_origin before update on lot for each row
    when ((old.tenant_id, old.id, old.account_id, old.posting_id, old.points, old.earned_at, old.activates_at,
            old.expires_on, old.expires_at)
        is distinct from (new.tenant_id, new.id, new.account_id, new.posting_id, new.points, new.earned_at,
            new.activates_at, new.expires_on, new.expires_at))
    execute function lot_keeps_its_origin();
create trigger lot_is_kept before delete on lot for each row execute function lot_keeps_its_origin();

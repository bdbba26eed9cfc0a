-- A warranty that was void by mistake holds again as if it had never been void. What was written before of units that were
-- void says GONE, as of those that somebody else owns, and stays so.
alter table unit_mark
    drop constraint unit_mark_kind_check,
    add constraint unit_mark_kind_check check (kind in ('CLAIMED', 'GONE', 'VOIDED', 'REINSTATED'));

-- Whatever happens to a member's points changes the row of their account and none of its indexed columns. With room in its
-- page the change stays there; without, each needed an entry in both indexes, at places all over them.
alter table account set (fillfactor = 80);

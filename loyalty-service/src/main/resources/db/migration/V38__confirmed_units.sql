-- Whether it is settled which unit a redemption is for: by whoever gives it at the till, or because warranty gives it for that
-- unit and no other. Until then the unit is what the member has said, which nobody has looked at, and its returns give no
-- spent points back. Of those before it is settled where they were given back in part already.
alter table redemption add column unit_confirmed boolean not null default false;
alter table redemption alter column unit_confirmed drop default;

alter table redemption no force row level security;
update redemption set unit_confirmed = true
where unit_id is not null and (kind = 'EXTENDED_WARRANTY' or returned > 0);
alter table redemption force row level security;
alter table redemption add check (unit_id is not null or not unit_confirmed);

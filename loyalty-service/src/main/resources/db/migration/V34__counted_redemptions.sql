-- Whether a redemption was counted on the stock of its reward when it was made: only then does its end make room there,
-- whatever the terms are by then. Of those before it is not known; they were counted where there is a stock now.
alter table redemption add column counted boolean not null default true;
alter table redemption alter column counted drop default;

alter table redemption no force row level security;
alter table reward no force row level security;
update redemption r set counted = false
where exists (select from reward w
    where w.tenant_id = r.tenant_id and w.programme = r.programme and w.code = r.reward and w.stock is null);
alter table redemption force row level security;
alter table reward force row level security;

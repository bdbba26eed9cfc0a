-- Complaints of customers who were erased before their complaints ended with it are looked after at once, and end then.
alter table timer no force row level security;
alter table complaint no force row level security;
alter table reached_customer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
select told.tenant_id, 'complaint-promises', told.id, told.opened_at, told.opened_at
from complaint told join reached_customer known using (tenant_id, customer_id)
where known.erased and told.status in ('OPEN', 'CONTACTED', 'PROPOSED')
on conflict (tenant_id, kind, subject) do update set due_at = excluded.due_at, try_at = excluded.try_at, attempts = 0;
alter table reached_customer force row level security;
alter table complaint force row level security;
alter table timer force row level security;

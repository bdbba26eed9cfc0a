-- Sales that were void by mistake. What was taken back for that is given again, and has never come back for anybody who
-- reads what came back. It may be heard of before the mistake itself.
create table reinstated_line (
    tenant_id   text        not null,
    id          uuid        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, id)
);
select protect_by_tenant('reinstated_line');
select append_only('reinstated_line');
create trigger written_once before update or delete on reinstated_line
    for each row execute function written_once();
create trigger never_emptied before truncate on reinstated_line
    for each statement execute function written_once();

create view standing_line with (security_invoker = true) as
    select * from returned_line l where not exists (
        select from reinstated_line b where b.tenant_id = l.tenant_id and b.id = l.id);

create view standing_reversal with (security_invoker = true) as
    select * from reversal r where not exists (
        select from reinstated_line b where b.tenant_id = r.tenant_id and b.id = r.id);

-- Members whose redemptions somebody has to look at first. What was released stays as it was, for the next look.
create table fraud_hold (
    tenant_id   text        not null,
    id          uuid        not null,
    member_id   uuid        not null,
    signal      text        not null,
    opened_at   timestamptz not null,
    released_at timestamptz,
    released_by text,
    reason      text,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references member (tenant_id, id),
    check ((released_at is null) = (released_by is null) and (released_at is null) = (reason is null))
);
select protect_by_tenant('fraud_hold');
create unique index fraud_hold_open on fraud_hold (tenant_id, member_id) where released_at is null;
create index fraud_hold_member on fraud_hold (tenant_id, member_id, released_at);

-- A posting has as many lines as it says, numbered from 1, and each once. So nothing can be added to it later, and it is
-- enough to judge it once, when the transaction ends that wrote it, instead of once more for every line.
create function entry_is_declared() returns trigger language plpgsql as $$
begin
    if new.line > (select entries from posting where tenant_id = new.tenant_id and id = new.posting_id) then
        raise exception 'posting % has no line %', new.posting_id, new.line using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger entry_is_declared before insert on entry for each row execute function entry_is_declared();
alter table entry add constraint entry_line check (line >= 1);
drop trigger entry_balances on entry;

create or replace function posting_balances() returns trigger language plpgsql as $$
declare
    whole boolean;
begin
    select count(*) = new.entries and sum(points) = 0 into whole
    from entry where tenant_id = new.tenant_id and posting_id = new.id;
    if whole is not true then
        raise exception 'posting % does not balance or is not whole', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;

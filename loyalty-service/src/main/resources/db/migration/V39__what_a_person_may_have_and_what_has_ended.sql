-- What an earning is worth once its customer turned out to be somebody who has earned as another customer too: no more
-- than rules let one person earn. What it was worth before, and why, stays beside it.
create table shortened_earning (
    tenant_id    text        not null,
    reason       text        not null,
    cause_id     uuid        not null,
    programme    text        not null,
    points       bigint      not null check (points >= 0),
    why          jsonb       not null,
    shortened_at timestamptz not null,
    primary key (tenant_id, reason, cause_id, programme),
    foreign key (tenant_id, reason, cause_id, programme)
        references earning (tenant_id, reason, cause_id, programme)
);
select protect_by_tenant('shortened_earning');
select append_only('shortened_earning');
create trigger written_once before update or delete on shortened_earning
    for each row execute function written_once();
create trigger never_emptied before truncate on shortened_earning
    for each statement execute function written_once();

create view standing_earning with (security_invoker = true) as
    select e.tenant_id, e.reason, e.cause_id, e.programme, e.customer_id, coalesce(s.points, e.points) as points,
        coalesce(s.why, e.why) as why, e.occurred_at, e.recorded_at, e.facts
    from earning e left join shortened_earning s on s.tenant_id = e.tenant_id and s.reason = e.reason
        and s.cause_id = e.cause_id and s.programme = e.programme;

-- Of points that were to be taken, those that had ended: nobody had anything of them, so nothing else is taken for them.
alter table correction
    add column lapsed bigint not null default 0 check (lapsed >= 0),
    drop constraint correction_whole,
    add constraint correction_whole check (status <> 'BOOKED' and moved + lapsed + owed + shortfall = 0
        or status = 'BOOKED' and moved + lapsed + owed + shortfall = points);

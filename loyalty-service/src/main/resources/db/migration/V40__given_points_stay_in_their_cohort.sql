-- Lots that gifts made: out of which lot of the giver, and for what its points were given in the first place. They are owed
-- for that, whoever has them.
create table given_lot (
    tenant_id text not null,
    lot_id    uuid not null,
    source_id uuid not null,
    reason    text not null check (reason <> 'GIFT'),
    primary key (tenant_id, lot_id),
    foreign key (tenant_id, lot_id) references lot (tenant_id, id),
    foreign key (tenant_id, source_id) references lot (tenant_id, id)
);
select protect_by_tenant('given_lot');
select append_only('given_lot');
create trigger written_once before update or delete on given_lot for each row execute function written_once();
create trigger never_emptied before truncate on given_lot for each statement execute function written_once();

alter table gift no force row level security;
alter table posting no force row level security;
alter table entry no force row level security;
alter table lot no force row level security;
alter table given_lot no force row level security;
alter table liability_sum no force row level security;
alter table liability_until no force row level security;

-- The parts of a gift are numbered as the lots that it was taken from, beginning with 1.
with recursive taken as (
    select p.tenant_id, p.cause_id, e.lot_id, row_number() over (partition by p.tenant_id, p.id order by e.line) as part
    from gift g
    join posting p on p.tenant_id = g.tenant_id and p.reason = 'GIFT' and p.cause_id = g.id and p.part = 0
    join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null),
made as (
    select t.tenant_id, e.lot_id, t.lot_id as source_id
    from taken t
    join posting p on p.tenant_id = t.tenant_id and p.reason = 'GIFT' and p.cause_id = t.cause_id and p.part = t.part
    join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null),
given as (
    select m.tenant_id, m.lot_id, m.source_id, p.reason
    from made m
    join lot l on l.tenant_id = m.tenant_id and l.id = m.source_id
    join posting p on p.tenant_id = l.tenant_id and p.id = l.posting_id and p.reason <> 'GIFT'
    union all
    select m.tenant_id, m.lot_id, m.source_id, g.reason
    from given g join made m on m.tenant_id = g.tenant_id and m.source_id = g.lot_id)
insert into given_lot (tenant_id, lot_id, source_id, reason) select tenant_id, lot_id, source_id, reason from given;

-- Where there are gifts, what was summed up is summed up again: a day's worth at a time, by the hourly timer. Until then
-- whoever asks waits for all postings to be counted.
delete from liability_sum where tenant_id in (select tenant_id from given_lot);
delete from liability_until where tenant_id in (select tenant_id from given_lot);

alter table gift force row level security;
alter table posting force row level security;
alter table entry force row level security;
alter table lot force row level security;
alter table given_lot force row level security;
alter table liability_sum force row level security;
alter table liability_until force row level security;

-- The vouchers of a member are told page by page.
create index voucher_of_member on voucher (tenant_id, member_id, id);

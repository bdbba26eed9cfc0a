-- Points of a programme may end a time after the member was active last, from a moment on. What is published stays.
create table programme_inactivity (
    tenant_id    text        not null,
    programme    text        not null,
    valid_from   timestamptz not null,
    months       smallint    check (months between 1 and 120),
    activities   text[]      not null,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (tenant_id, programme, valid_from),
    constraint programme_inactivity_whole check ((months is null) = (cardinality(activities) = 0)),
    constraint programme_inactivity_with_notice check (valid_from >= published_at + interval '1 day')
);
select protect_by_tenant('programme_inactivity');
select append_only('programme_inactivity');
create trigger written_once before update or delete on programme_inactivity
    for each row execute function written_once();
create trigger never_emptied before truncate on programme_inactivity
    for each statement execute function written_once();

-- When the member did last what counts as activity, by when it happened; null: not since it counts.
alter table account add column active_at timestamptz;

-- Lots end later by what their member did too, not by staff alone; then the extension is that posting.
alter table lot_extension
    drop constraint lot_extension_tenant_id_extension_id_fkey,
    add column by_activity boolean not null default false,
    add column by_staff uuid generated always as (case when not by_activity then extension_id end) stored,
    add column by_posting uuid generated always as (case when by_activity then extension_id end) stored,
    add constraint lot_extension_by_staff foreign key (tenant_id, by_staff)
        references expiry_extension (tenant_id, id),
    add constraint lot_extension_by_posting foreign key (tenant_id, by_posting) references posting (tenant_id, id);

-- What was summed up with the former end of a lot moves to the later one with the next summing; nobody waits for it.
create table liability_move (
    tenant_id text        not null,
    lot_id    uuid        not null,
    from_at   timestamptz not null,
    to_at     timestamptz not null check (to_at > from_at)
);
select protect_by_tenant('liability_move');
create index liability_move_lot on liability_move (tenant_id, lot_id);

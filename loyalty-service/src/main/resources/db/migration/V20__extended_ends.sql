-- That staff let points of a member end later, and why.
create table expiry_extension (
    tenant_id   text        not null,
    id          uuid        not null,
    member_id   uuid        not null,
    until_on    date        not null,
    reason      text        not null,
    evidence    text        not null,
    extended_by text        not null,
    extended_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references account (tenant_id, id)
);
select protect_by_tenant('expiry_extension');
select append_only('expiry_extension');
create index expiry_extension_of on expiry_extension (tenant_id, member_id, id desc);

-- What it did to each lot: later, never sooner. The posting of the same cause is its place in the member's chain.
create table lot_extension (
    tenant_id    text   not null,
    extension_id uuid   not null,
    lot_id       uuid   not null,
    points       bigint not null check (points > 0),
    from_on      date   not null,
    from_at      timestamptz not null,
    to_on        date   not null,
    to_at        timestamptz not null,
    primary key (tenant_id, extension_id, lot_id),
    foreign key (tenant_id, extension_id) references expiry_extension (tenant_id, id),
    foreign key (tenant_id, lot_id) references lot (tenant_id, id),
    constraint lot_extension_later check (to_at > from_at and to_on > from_on)
);
select protect_by_tenant('lot_extension');
select append_only('lot_extension');
create index lot_extension_lot on lot_extension (tenant_id, lot_id);

create trigger written_once before update or delete on expiry_extension for each row execute function written_once();
create trigger written_once before update or delete on lot_extension for each row execute function written_once();
create trigger never_emptied before truncate on expiry_extension for each statement execute function written_once();
create trigger never_emptied before truncate on lot_extension for each statement execute function written_once();

-- The end of a lot moves by such a row alone.
create or replace function lot_keeps_its_origin() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (old.tenant_id, old.id, old.account_id, old.posting_id, old.points, old.earned_at, old.activates_at)
        is not distinct from
        (new.tenant_id, new.id, new.account_id, new.posting_id, new.points, new.earned_at, new.activates_at)
        and ((old.expires_on, old.expires_at) = (new.expires_on, new.expires_at)
            or exists (select from lot_extension x where x.tenant_id = new.tenant_id and x.lot_id = new.id
                and (x.from_on, x.from_at, x.to_on, x.to_at)
                    = (old.expires_on, old.expires_at, new.expires_on, new.expires_at)))
    then
        return new;
    end if;
    raise exception 'a lot is never deleted, and only its pending, available and held points change'
        using errcode = 'restrict_violation', hint = 'its end moves by a lot_extension';
end $$;

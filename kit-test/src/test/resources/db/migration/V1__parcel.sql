create table parcel (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    event_count bigint not null,
    status text not null,
    label varchar(1000) not null,
    recipient bytea,
    primary key (tenant_id, id)
);
select protect_by_tenant('parcel');

create table delivery_note (
    tenant_id text not null,
    place bigint generated always as identity,
    parcel_id text not null,
    label text not null,
    primary key (tenant_id, place)
);
select protect_by_tenant('delivery_note');
select append_only('delivery_note');

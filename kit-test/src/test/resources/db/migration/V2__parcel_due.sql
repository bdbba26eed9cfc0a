create table parcel_due (
    tenant_id text not null,
    parcel_id uuid not null,
    try_at timestamptz not null,
    attempts int not null,
    primary key (tenant_id, parcel_id)
);
create index parcel_due_try on parcel_due (try_at);
select protect_by_tenant('parcel_due');
select open_to_worker('parcel_due');

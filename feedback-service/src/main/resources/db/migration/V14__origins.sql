-- Which serials were made together, and who works where: the latest published version, to be looked up by one statement.
create table product_batch (
    tenant_id   text not null,
    gtin        text not null,
    code        text not null,
    serial_from text not null collate "C",
    serial_to   text not null collate "C",
    primary key (tenant_id, gtin, serial_from)
);
select protect_by_tenant('product_batch');

create table centre_technician (
    tenant_id  text not null,
    technician text not null,
    centre     text not null,
    primary key (tenant_id, technician)
);
select protect_by_tenant('centre_technician');

-- Who did the work and of which batch the unit is, as far as it is known; it stays as it was when somebody was asked.
create table origin (
    tenant_id  text    not null,
    subject_id uuid    not null,
    technician text,
    centre     text,
    batch      text,
    frozen     boolean not null default false,
    primary key (tenant_id, subject_id)
);
select protect_by_tenant('origin');

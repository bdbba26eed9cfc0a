-- What a person has told of themselves beyond their contact details. The safety contact is apart from those on purpose:
-- it is for recalls and safety warnings and is read for nothing else.
alter table customer
    add column safety_contact        bytea,
    add column birth_date_changed_at timestamptz,
    add column erased_at             timestamptz;

-- What people allow. The retailer's word of the sale is in the customer's own row; everything later is here, and the
-- latest word on a purpose counts. It holds no personal data and stays as the proof of what was allowed when.
create table consent_change (
    tenant_id   text        not null,
    id          uuid        not null,
    place       bigint      generated always as identity,
    customer_id uuid        not null,
    purpose     text        not null,
    given       boolean     not null,
    source      text        not null,
    staff       text,
    changed_at  timestamptz not null,
    primary key (tenant_id, id)
);
create index consent_change_by_customer on consent_change (tenant_id, customer_id, place);
select protect_by_tenant('consent_change');
select append_only('consent_change');

-- Which parts of a profile were changed when and by whom, without the values.
create table profile_change (
    tenant_id   text        not null,
    id          uuid        not null,
    customer_id uuid        not null,
    fields      text[]      not null,
    source      text        not null,
    staff       text,
    changed_at  timestamptz not null,
    primary key (tenant_id, id)
);
create index profile_change_by_customer on profile_change (tenant_id, customer_id, id);
select protect_by_tenant('profile_change');
select append_only('profile_change');

-- Which member of staff read what of whom, without the values.
create table profile_reading (
    tenant_id   text        not null,
    id          uuid        not null,
    place       bigint      generated always as identity,
    customer_id uuid        not null,
    part        text        not null,
    staff       text        not null,
    read_at     timestamptz not null,
    primary key (tenant_id, id)
);
create index profile_reading_by_customer on profile_reading (tenant_id, customer_id, place);
select protect_by_tenant('profile_reading');
select append_only('profile_reading');

-- What somebody can be asked about, whether a rule asks or not: rules are tried on it before they are published. It may
-- happen again to the same subject. Confirmed, it is asked about at once; called off, not any more.
create table happening (
    tenant_id     text        not null,
    trigger       text        not null,
    subject_id    uuid        not null,
    happened_at   timestamptz not null,
    occasion      text        not null,
    customer_id   uuid        not null,
    unattended    boolean     not null,
    confirmed_at  timestamptz,
    called_off_at timestamptz,
    primary key (tenant_id, trigger, subject_id, happened_at)
);
create index happening_by_time on happening (tenant_id, trigger, happened_at);
create index happening_by_customer on happening (tenant_id, customer_id);

-- Of what happened until now these were kept.
alter table owned_unit no force row level security;
alter table complaint no force row level security;
insert into happening (tenant_id, trigger, subject_id, happened_at, occasion, customer_id, unattended)
select tenant_id, 'UNIT_REGISTERED', unit_id, since, 'PRODUCT_USE', customer_id, false
from owned_unit where proof in ('SALE', 'OWN_REGISTRATION')
union all
select tenant_id, 'COMPLAINT_RESOLVED', id, resolved_at, 'COMPLAINT_RECOVERY', customer_id, false
from complaint where resolved_at is not null;
alter table owned_unit force row level security;
alter table complaint force row level security;

select protect_by_tenant('happening');

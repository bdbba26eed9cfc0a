-- Why staff let a customer off a fee after they had agreed to it. Written once, never changed.
create table late_fee_waiver (
    tenant_id text        not null,
    fee_id    uuid        not null,
    reason    text        not null,
    actor     text        not null,
    waived_at timestamptz not null,
    primary key (tenant_id, fee_id),
    foreign key (tenant_id, fee_id) references late_fee (tenant_id, id)
);
select protect_by_tenant('late_fee_waiver');
select append_only('late_fee_waiver');

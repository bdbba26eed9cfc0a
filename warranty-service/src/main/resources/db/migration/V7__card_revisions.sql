-- A revoked card is worthless until a new one is issued; the gate sees that too.
alter table unit add column card_revoked_at timestamptz;
grant select (card_revoked_at) on unit to ${worker};

-- Every card after the first, and every revocation: who did it when, and why.
create table card_revision (
    tenant_id    text        not null,
    id           uuid        not null,
    unit_id      uuid        not null,
    card_version int         not null,
    step         text        not null,
    reason       text        not null,
    made_by      text        not null,
    made_at      timestamptz not null,
    primary key (tenant_id, id)
);
create index card_revision_by_unit on card_revision (tenant_id, unit_id, id desc);
select protect_by_tenant('card_revision');
select append_only('card_revision');

-- What making good under a contract has cost: it is taken off what a cancellation brings.
create table contract_claim_cost (
    tenant_id   text        not null default current_tenant(),
    contract_id uuid        not null,
    claim_id    uuid        not null,
    cost        numeric     not null, -- in the currency of the contract
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (tenant_id, contract_id, claim_id)
);
select protect_by_tenant('contract_claim_cost');

-- What owners have claimed to be broken, each claim once. Of which batch it is, is told by where the claim comes from.
create table claimed_failure (
    tenant_id  text not null,
    claim_id   uuid not null,
    gtin       text not null,
    claimed_on date not null,
    primary key (tenant_id, claim_id)
);
select protect_by_tenant('claimed_failure');

-- What was told of lasting changes in how often something fails; all else follows from the failures themselves.
create table failure_trend (
    tenant_id    text             not null,
    id           uuid             not null,
    version      bigint           not null,
    event_count  bigint           not null,
    told_by      text             not null,
    name         text             not null,
    measure      text             not null,
    shifted_on   date             not null,
    shifted_from double precision not null,
    shifted_to   double precision not null,
    primary key (tenant_id, id),
    constraint failure_trend_once_per_series unique (tenant_id, name, told_by, measure)
);
select protect_by_tenant('failure_trend');

create table failure_progress (
    tenant_id text not null,
    judged_to date not null,
    primary key (tenant_id)
);
select protect_by_tenant('failure_progress');

-- Background work needs to know whose failures there are, and no more.
grant select (tenant_id) on failure to ${worker};
create policy tenants on failure for select to ${worker} using (true);
grant select (tenant_id) on claimed_failure to ${worker};
create policy tenants on claimed_failure for select to ${worker} using (true);

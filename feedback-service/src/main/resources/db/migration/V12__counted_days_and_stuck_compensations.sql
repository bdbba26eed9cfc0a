-- How many were sent on a day (UTC) that is over, by a rule, or by all of them where its code is ''; counted once each.
create table survey_sent_day (
    tenant_id text   not null,
    rule_code text   not null,
    day       date   not null,
    sent      bigint not null check (sent >= 0),
    primary key (tenant_id, rule_code, day)
);
select protect_by_tenant('survey_sent_day');
create index survey_sent_since on survey_decision (tenant_id, decided_at) where decision = 'SEND';

-- How many approved compensations are overdue is counted for all tenants at once; nothing else of them is seen there.
grant select (overdue_since, status) on compensation to ${worker};
create policy worker_stuck on compensation for select to ${worker}
    using (overdue_since is not null and status in ('APPROVED', 'WAITING'));

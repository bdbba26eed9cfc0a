-- What events are worth, version by version. An event is judged by the version that was valid when it happened, however
-- late it is heard of; so a version begins in the future, and is never changed.
create table earning_rule (
    tenant_id    text        not null,
    reason       text        not null,
    version      int         not null check (version > 0),
    valid_from   timestamptz not null,
    terms        jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant_id, reason, version)
);
select protect_by_tenant('earning_rule');
select append_only('earning_rule');
create index earning_rule_valid on earning_rule (tenant_id, reason, valid_from desc, version desc);
create trigger written_once before update or delete on earning_rule for each row execute function written_once();
create trigger never_emptied before truncate on earning_rule for each statement execute function written_once();

-- Limits of a day and a month are counted over what the customer has earned in it. It also finds all of a customer's.
drop index earning_customer;
create index earning_day on earning (tenant_id, customer_id, reason, occurred_at);

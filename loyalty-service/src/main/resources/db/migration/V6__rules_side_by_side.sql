-- An event is judged by several rules, each told apart from the others of its reason by its code and published in
-- versions of its own. What was published before is the rule that everything begins with.
alter table earning_rule add column code text not null default 'base';
alter table earning_rule alter column code drop default;
alter table earning_rule
    drop constraint earning_rule_pkey,
    add primary key (tenant_id, reason, code, version);
drop index earning_rule_valid;
create index earning_rule_valid on earning_rule (tenant_id, reason, code, valid_from desc, version desc);

-- What the rules were asked with, so that other rules can be asked the same; null for what happened before.
alter table earning add column facts jsonb;

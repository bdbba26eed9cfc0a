-- Customers are asked again and again by one rule, each time once; all else is asked about once by each rule.
alter table invitation add column turn timestamptz not null default 'epoch';
alter table invitation alter column turn drop default;
alter table invitation drop constraint invitation_once;
alter table invitation add constraint invitation_once unique (tenant_id, subject_id, rule_code, turn);

-- Who became a customer when: by the first unit that is theirs.
create index owned_unit_by_since on owned_unit (tenant_id, since);

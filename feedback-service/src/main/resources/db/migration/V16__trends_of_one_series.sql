-- A trend follows the answers to one survey; another version of it asks something else, and is learnt anew. What was
-- learnt over several surveys at once says nothing of any, so it is learnt again from the next day on.
alter table trend no force row level security;
delete from trend;
alter table trend force row level security;
alter table trend add column survey_code text not null, add column survey_version integer not null;
alter table trend drop constraint trend_once_per_subject;
alter table trend add constraint trend_once_per_subject unique (tenant_id, name, told_by, question, survey_code);

-- Background work needs to know whose answers there are, and no more: what they are is read and written as the tenant.
revoke all on score_tally from ${worker};
drop policy worker on score_tally;
grant select (tenant_id) on score_tally to ${worker};
create policy tenants on score_tally for select to ${worker} using (true);
grant select (tenant_id, seq) on tally_change to ${worker};
create policy tenants on tally_change for select to ${worker} using (true);

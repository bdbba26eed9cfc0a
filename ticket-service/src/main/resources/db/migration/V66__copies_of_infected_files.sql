-- What was found infected is so in every file of the same bytes; until now it was so in that one only, and the others were read
-- on. Their bytes go when they do.
alter table attachment no force row level security;
update attachment copy set status = 'REJECTED', verdict = 'INFECTED', leased_until = null, version = version + 1
where status in ('QUARANTINED', 'AVAILABLE') and exists (
    select from attachment infected
    where infected.tenant_id = copy.tenant_id and infected.digest = copy.digest and infected.verdict = 'INFECTED');
alter table attachment force row level security;

-- What somebody could be asked about is removed when it is over: whose there is, and nothing more, is for work in the
-- background to see.
grant select (tenant_id) on happening to ${worker};
create policy tenants on happening for select to ${worker} using (true);

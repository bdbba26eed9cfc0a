-- Who of the staff has made a link in a customer's stead.
alter table survey_link add column made_by text;
alter table survey_link add constraint survey_link_of_staff check ((way = 'STAFF') = (made_by is not null));

-- Whom work was ever given to. Until now the last one alone was known.
create table given_work (
    tenant_id text not null,
    ticket_id uuid not null,
    subject   text not null,
    primary key (tenant_id, ticket_id, subject)
);
alter table origin no force row level security;
insert into given_work (tenant_id, ticket_id, subject)
select tenant_id, subject_id, technician from origin where technician is not null;
alter table origin force row level security;
select protect_by_tenant('given_work');

-- Run once by psql in an empty database named after its service: the three roles of the service, and nobody else.
-- The owner migrates the schema, the app role is bound by row-level security, the worker role serves relay and timers.
\getenv database POSTGRES_DB
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv worker_password WORKER_PASSWORD
\set owner :database _owner
\set app :database _app
\set worker :database _worker

create role :"owner" login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role :"app" login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
create role :"worker" login nosuperuser nobypassrls nocreatedb nocreaterole password :'worker_password';

alter database :"database" owner to :"owner";
revoke all on database :"database" from public;
grant connect on database :"database" to :"owner", :"app", :"worker";

alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"owner", :"app", :"worker";

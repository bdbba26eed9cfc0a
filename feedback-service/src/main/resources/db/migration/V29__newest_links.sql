-- In which order links were made: somebody who asks for one again and again has the newest of them.
alter table survey_link add column nth bigint generated always as identity;

-- Nobody is reminded of the end that a cancellation has brought.
alter table extended_coverage add column cancelled boolean not null default false;

-- What becomes of buyers' details that are told again with a file.
alter table registration_import add column merge text not null default 'KEEP';

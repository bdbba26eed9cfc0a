-- Whose promise a coverage is: the guarantor's own or the seller's by law. All that were written before are the former.
alter table coverage add column regime text not null default 'COMMERCIAL';

-- An owner who registers a unit without a retailer may not know, or not tell, what was paid.
alter table unit alter column price drop not null, alter column currency drop not null;

-- Who looks at a file has it until an instant, by a lease with a number of its own: nobody else begins before, and what an
-- earlier one says when a later one has begun is not taken.
alter table attachment add column lease integer not null default 0;
alter table attachment add column leased_until timestamptz;

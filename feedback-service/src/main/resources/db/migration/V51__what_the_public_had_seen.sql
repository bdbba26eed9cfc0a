-- Who has shown a review that was published is told that it is withdrawn, also when it was taken down before. Of reviews that
-- were taken down so far that is not known any more.
alter table review add column taken_down boolean not null default false;

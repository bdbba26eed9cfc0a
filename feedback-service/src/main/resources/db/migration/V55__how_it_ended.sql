-- How what has happened ended, as a code: a rule may ask about some outcomes alone. Not known of what happened before.
alter table invitation add column outcome text;
alter table happening add column outcome text;

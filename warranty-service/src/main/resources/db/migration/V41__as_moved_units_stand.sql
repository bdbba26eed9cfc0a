-- On which days a unit is covered that has moved since it was counted, so that questions sum it up without reading its
-- ledger. Null where nothing has moved: then it is as it is counted. Marks from before are so for the moment that the
-- sweep needs to take them.
alter table unit_changed
    add column gtin text,
    add column starts_on date,
    add column covered datemultirange;

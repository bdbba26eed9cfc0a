-- Which service centre was responsible when a complaint was opened, and in whose hours its promises are counted, by which terms:
-- nobody has written that down for those of before, nor where nothing is laid down.
alter table complaint add column centre text, add column hours_of text, add column terms_version integer;

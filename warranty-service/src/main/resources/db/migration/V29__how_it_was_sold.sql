-- By which channel and in which condition it was sold, as exports tell it again; null where nobody told, and for new goods.
alter table unit add column channel text, add column item_condition text;

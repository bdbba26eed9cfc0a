-- When a unit went back for money: what is to be done about it is called off, and its label leads nowhere until it is sold
-- again.
alter table known_unit add column returned_at timestamptz;

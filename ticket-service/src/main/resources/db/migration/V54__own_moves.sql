-- How often a customer moves an appointment of a type without asking anybody: as often as they like where nothing is said.
alter table late_change_rule add column own_moves integer check (own_moves between 0 and 20);

-- Whether the customer made a plan without asking anybody. Nobody could before.
alter table appointment_plan add column self_service boolean not null default false;

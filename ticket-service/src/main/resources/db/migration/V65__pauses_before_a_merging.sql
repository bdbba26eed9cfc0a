-- When a clock stood still before it went on in the clock of another ticket.
alter table sla_clock add column past_until timestamptz;
alter table sla_clock add column past_pauses text;
alter table sla_clock add column own_past_until timestamptz;
alter table sla_clock add column own_past_pauses text;
alter table sla_clock add constraint sla_clock_past_is_whole
    check ((past_until is null) = (past_pauses is null) and (own_past_until is null) = (own_past_pauses is null));

-- A contract may cover only so much use, counted on the meter from what it showed at the sale.
alter table contract
    add column usage_unit text,
    add column meter_at_sale bigint,
    add column usage_allowance bigint,
    add constraint contract_usage_is_whole check (num_nonnulls(usage_unit, meter_at_sale, usage_allowance) in (0, 3));

-- The reading of the meter at which a contract's coverage ends.
alter table extended_coverage
    add column usage_unit text,
    add column usage_value bigint;

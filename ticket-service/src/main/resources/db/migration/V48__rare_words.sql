-- How many tickets have a word, counted no further than the most. Read off the index one by one: a bitmap would have all of a
-- common word before the first is counted.
create function count_tickets(of text, most integer) returns bigint
    language sql stable
    set enable_bitmapscan = off
    set enable_seqscan = off
    as $$
select count(*) from (
    select from ticket_word where tenant_id = current_tenant() and word = of limit most) counted
$$;

-- Members by their numbers, each with so many postings one sealed upon the other, as the service seals them. Every
-- posting has issued a lot of 50 points: the first ended yesterday, the others end some day in the next two years.
with recursive numbered as (
    select n, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as member, 1 as place,
        uuidv7() as posting, uuidv7() as cause, uuidv7() as lot,
        now() - interval '2 years' as at, '{"rule":"survey","ruleVersion":1,"outcome":"AWARDED"}'::jsonb as why
    from generate_series({from}, {to}) n),
sealed as (
    select *, posting_seal('', posting, member, place, 'SURVEY', cause, 0, why, at, at, at,
        'AVAILABLE:' || lot || ':50,ISSUANCE:SURVEY::-50') as seal
    from numbered
    union all
    select n, member, place, posting, cause, lot, at, why,
        posting_seal(before, posting, member, place, 'SURVEY', cause, 0, why, at, at, at,
            'AVAILABLE:' || lot || ':50,ISSUANCE:SURVEY::-50')
    from (
        select n, member, place + 1 as place, uuidv7() as posting, uuidv7() as cause, uuidv7() as lot,
            at + interval '60 days' as at, why, seal as before
        from sealed where place < {each}) step),
members as (
    insert into member (tenant_id, id, version, event_count, number, customer_id, subject, enrolled_at)
    select '{tenant}', member, 0, 1, 'B-' || n, member, 'person-' || n, at from sealed where place = 1),
links as (
    insert into customer_link (tenant_id, customer_id, member_id, linked_at)
    select '{tenant}', member, member, at from sealed where place = 1),
accounts as (
    insert into account (tenant_id, id, version, event_count, opened_at, postings, chain_head)
    select '{tenant}', member, 0, {each}, at, place, seal from sealed where place = {each}),
postings as (
    insert into posting (tenant_id, id, account_id, reason, cause_id, entries, why, occurred_at, effective_at,
        recorded_at, place, seal)
    select '{tenant}', posting, member, 'SURVEY', cause, 2, why, at, at, at, place, seal from sealed),
lots as (
    insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at, pending,
        available, held)
    select '{tenant}', lot, member, posting, 50, at, ends, (ends + 1)::timestamp at time zone 'UTC', 0, 50, 0
    from (select *, case place when 1 then current_date - 1
            else current_date + 30 + (n + place * 61) % 700 end as ends from sealed) dated)
insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
select '{tenant}', posting, 1, 'AVAILABLE', member, lot, 50 from sealed
union all select '{tenant}', posting, 2, 'ISSUANCE:SURVEY', null, null, -50 from sealed

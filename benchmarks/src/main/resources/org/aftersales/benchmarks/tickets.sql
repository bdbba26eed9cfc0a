-- Tickets by their numbers. A promise takes longer than the year in which they were opened, so none comes due while it
-- is measured.
with numbered as (
    select n, abs(hashint8(n * 31 + 1)) % 100 as one, abs(hashint8(n * 31 + 2)) % 100 as two,
        abs(hashint8(n * 31 + 3)) % 100 as three,
        now() - interval '10 minutes' - ({total} - n) * interval '340 days' / {total} as at,
        case when n % 2 = 0 then '{tenant}' else '{tenant}-' || n % 20 end as tenant, md5(n::text) as noise
    from generate_series({from}, {to}) n),
staged as (
    select *, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(noise, 1, 3)
            || '8' || substr(noise, 4, 15))::uuid as id,
        case when three < case when n > 0.8 * {total} then 60 else 2 end
            then (array['OPEN', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'IN_PROGRESS', 'WAITING'])[two % 6 + 1]
            else (array['CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'RESOLVED',
                'CANCELLED'])[two % 8 + 1] end as status,
        case when one < 40 then 'REPAIR' when one < 60 then 'SUPPORT' when one < 72 then 'DELIVERY'
            when one < 84 then 'INSTALLATION' when one < 91 then 'COMPLAINT'
            when one < 96 then 'PART_REPLACEMENT' when one < 99 then 'PRODUCT_REPLACEMENT'
            else 'TRAINING' end as kind
    from numbered),
walked as (
    select *, string_to_array(case status when 'OPEN' then 'OPEN' when 'CANCELLED' then 'OPEN,CANCELLED'
            when 'ASSIGNED' then 'OPEN,ASSIGNED' when 'IN_PROGRESS' then 'OPEN,ASSIGNED,IN_PROGRESS'
            when 'CLOSED' then 'OPEN,ASSIGNED,IN_PROGRESS,RESOLVED,CLOSED'
            else 'OPEN,ASSIGNED,IN_PROGRESS,' || status end, ',') as path,
        case when status not in ('OPEN', 'CANCELLED') then 'agent-' || two * 2 + n / 2 % 2 end as assignee,
        case when status = 'WAITING' then 'PARTS' end as waiting_for,
        case when status in ('RESOLVED', 'CLOSED') then 'ABANDONED' end as outcome,
        case when status in ('RESOLVED', 'CLOSED') then 'finding-' || two end as finding_code,
        case when status in ('RESOLVED', 'CLOSED') then at + interval '2 days' end as resolved_at,
        (array['LOW', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT'])[two % 5 + 1] as priority,
        status in ('OPEN', 'ASSIGNED', 'IN_PROGRESS', 'WAITING') and tenant = '{tenant}' as promised
    from staged),
opened as (
    insert into ticket (tenant_id, id, version, event_count, number, kind, status, priority, customer_id,
        retailer_id, unit_id, gtin, serial, assignee, waiting_for, outcome, finding_code, steps, opened_at,
        resolved_at, first_resolved_at, closed_at, warranty_state, subject)
    select tenant, id, cardinality(path) - 1, cardinality(path), 'TK-' || lpad(n::text, 8, '0'), kind,
        status, priority, md5('customer ' || n / 5)::uuid, 'retailer-' || two % 40, md5('unit ' || n / 2)::uuid,
        '09521234' || lpad((two % 50)::text, 6, '0'), 'SN' || lpad((n / 2)::text, 8, '0'), assignee,
        waiting_for, outcome, finding_code, cardinality(path), at, resolved_at, resolved_at,
        case when status = 'CLOSED' then at + interval '5 days' end, 'UNKNOWN',
        ({things})[one % 8 + 1] || ' ' || ({faults})[two % 9 + 1] || ' after ' || ({times})[(one + two) % 9 + 1]
    from walked),
remembered as (
    insert into ticket_history (tenant_id, id, ticket_id, step, from_status, to_status, assignee,
        waiting_for, outcome, finding_code, actor, reason, happened_at)
    select tenant, uuidv7(), id, step, path[step - 1], path[step],
        case when step > 1 and status <> 'CANCELLED' then assignee end,
        case when path[step] = 'WAITING' then waiting_for end,
        case when path[step] in ('RESOLVED', 'CLOSED') then outcome end,
        case when path[step] in ('RESOLVED', 'CLOSED') then finding_code end,
        'agent-1', case when path[step] = 'CANCELLED' then 'not-needed' end,
        at + step * interval '12 hours'
    from walked cross join generate_series(1, cardinality(path)) step),
queued as (
    insert into ticket_routing (tenant_id, ticket_id, kind, priority, urgency, queue, waiting, entered_at)
    select tenant, id, kind, priority,
        array_position(array['LOW', 'NORMAL', 'HIGH', 'URGENT'], priority) - 1, 'ALL', status = 'OPEN', at
    from walked where promised),
promised as (
    insert into sla_promises (tenant_id, id, version, event_count, policy_code, policy_number, kind,
        priority, customer_id, retailer_id, gtin, warranty_state, opened_at, look_at)
    select tenant, id, 0, 2, 'DESK', 1, kind, priority, md5('customer ' || n / 5)::uuid,
        'retailer-' || two % 40, '09521234' || lpad((two % 50)::text, 6, '0'), 'UNKNOWN', at,
        at + interval '366 days'
    from walked where promised),
measured as (
    insert into sla_clock (tenant_id, id, ticket_id, promise, party, cycle, unit, target, calendar_code,
        calendar_number, started_at, state, due_at, fired_levels)
    select tenant, uuidv7(), id, promise, 'CUSTOMER', 1, 'ELAPSED', 'PT8784H', 'ALWAYS', 0, at, 'RUNNING',
        at + interval '366 days', ''
    from walked cross join unnest(array['first-answer', 'resolved']) promise where promised)
insert into timer (tenant_id, kind, subject, due_at, try_at)
select tenant, 'sla-clock', id, at + interval '366 days', at + interval '366 days'
from walked where promised

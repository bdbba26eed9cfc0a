package org.aftersales.kit.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.kit.outbox.OutboxTable.Taken;

/**
 * What becomes of sent rows.
 *
 * @param told what endpoints of retailers hear; those of the tenant itself hear all
 */
record Settlement(Connection connection, ToldOutside told) {
    /**
     * What was sent leaves, and becomes deliveries to the endpoints that want it, in one statement: neither is lost, and
     * where no endpoint is, only the index of endpoints is looked at. The fence keeps the events' values closed unless
     * there is an endpoint of their tenant.
     */
    static final String SETTLE = """
            with told as (
                select ?::varchar[] as types, ?::text[] as fields, ?::text[] as names, ?::text[] as needed),
            addressed as (
                insert into webhook_delivery (tenant_id, id, endpoint_id, message_id, type, source, subject, sequence,
                                              occurred_at, payload, due_at)
                select endpoint.tenant_id, uuidv7(), endpoint.id, event.id, event.type, event.headers ->> 'ce_source',
                       event.aggregateid, (event.headers ->> 'ce_sequence')::bigint,
                       (event.headers ->> 'ce_time')::timestamptz,
                       case when endpoint.retailer_id is null or cardinality(told.fields) = 0 then event.payload
                            else convert_to(coalesce((select json_object_agg(field.key, field.value)
                                                      from json_each(event.value) field
                                                      where field.key = any(told.fields)), '{}')::text, 'UTF8') end,
                       ?
                from told cross join webhook_endpoint endpoint cross join lateral (
                    select seq, id, type, aggregateid, headers, payload, convert_from(payload, 'UTF8')::json as value
                    from outbox where seq = any(?) and tenant_id = endpoint.tenant_id offset 0) event
                where endpoint.tenant_id = any(?) and endpoint.status = 'ENABLED'
                  and webhook_wants(endpoint.event_types, event.type)
                  and (endpoint.retailer_id is null
                       or endpoint.retailer_id = event.value ->> 'retailerId'
                          and webhook_wants(told.types, event.type)
                          and not exists (select from unnest(told.names, told.needed) only_if (name, value)
                                          where event.value ->> only_if.name <> only_if.value))
                order by event.seq
                on conflict (tenant_id, endpoint_id, message_id) do nothing)
            delete from outbox where seq = any(?)""";

    /**
     * Removes what was sent and notes whom to tell of it.
     *
     * @param taken rows as they were taken, sent or not
     * @param sent places of those that the broker has acknowledged
     * @param now when the deliveries are due
     */
    void settle(List<Taken> taken, List<Long> sent, Instant now) throws SQLException {
        if (sent.isEmpty()) return;
        var gone = new HashSet<>(sent);
        var events = taken.stream()
                .filter(each -> gone.contains(each.seq()) && each.row().isEvent())
                .toList();
        var tenants = events.stream().map(each -> each.row().tenant()).distinct();
        var needed = List.copyOf(told.onlyIf().entrySet());
        try (var statement = connection.prepareStatement(SETTLE)) {
            statement.setArray(1, array("varchar", told.types().stream()));
            statement.setArray(2, array("text", told.fields().stream()));
            statement.setArray(3, array("text", needed.stream().map(each -> each.getKey())));
            statement.setArray(4, array("text", needed.stream().map(each -> each.getValue())));
            statement.setTimestamp(5, Timestamp.from(now));
            statement.setArray(6, array("bigint", events.stream().map(Taken::seq)));
            statement.setArray(7, array("text", tenants));
            statement.setArray(8, array("bigint", sent.stream()));
            statement.executeUpdate();
        }
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}

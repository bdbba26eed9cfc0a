package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.exchange.ExchangeRate;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;

/** Events whose price nobody has published a rate for, in plain SQL; each is looked at again at the end of its wait. */
@ApplicationScoped
class WaitingEvents {
    private static final String ADD = """
            insert into waiting_event (tenant_id, id, reason, cause_id, customer_id, why, occurred_at, facts, currency,
                wanted, waits_until)
            select t.*, ? from (
                values (?, ?::uuid, ?, ?::uuid, ?::uuid, ?::jsonb, ?::timestamptz, ?::jsonb, ?, ?::text[]))
                as t (tenant_id, id, reason, cause_id, customer_id, why, occurred_at, facts, currency, wanted)
            where not exists (select from earning e
                where e.tenant_id = t.tenant_id and e.reason = t.reason and e.cause_id = t.cause_id)
            on conflict (tenant_id, reason, cause_id) do nothing""";
    private static final String FIND = """
            select id, reason, cause_id, customer_id, occurred_at, facts, waits_until from waiting_event
            where tenant_id = ? and id = ?""";
    private static final String REMOVE = "delete from waiting_event where tenant_id = ? and id = ?";
    private static final String FOR = """
            select id from waiting_event
            where tenant_id = ? and currency = ? and ? = any(wanted) and occurred_at >= ?
                and (?::timestamptz is null or occurred_at < ?)""";

    private final DataSource database;
    private final Tenants tenants;
    private final Timers timers;
    private final JsonRecords json;
    private final Installation installation;
    private final Clock clock;

    WaitingEvents(
            DataSource database,
            Tenants tenants,
            Timers timers,
            JsonRecords json,
            Installation installation,
            Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.timers = timers;
        this.json = json;
        this.installation = installation;
        this.clock = clock;
    }

    /** @param until when it is judged without the rate */
    record Waiting(EarningTrigger trigger, Instant until) {}

    /** Whether it waits from now on; not when it does already or was judged. */
    boolean add(Earning earning, Set<String> lacking) {
        var id = Uuids.v7(clock);
        var until = clock.instant().plus(installation.rateWithin());
        var added = Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setObject(1, utc(until));
                insert.setString(2, tenants.current());
                insert.setObject(3, id);
                insert.setString(4, earning.cause().reason().name());
                insert.setObject(5, earning.cause().id());
                insert.setObject(6, earning.customerId().value());
                insert.setString(7, json.write(earning.why()));
                insert.setObject(8, utc(earning.occurredAt()));
                insert.setString(9, json.write(earning.facts()));
                insert.setString(10, earning.facts().price().currency());
                insert.setArray(11, connection.createArrayOf("text", lacking.toArray()));
                return insert.executeUpdate() == 1;
            }
        });
        if (added) timers.schedule(WaitingTimer.KIND, id, until);
        return added;
    }

    Optional<Waiting> find(UUID id) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setString(1, tenants.current());
                select.setObject(2, id);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(waiting(row)) : Optional.empty();
                }
            }
        });
    }

    void remove(UUID id) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(REMOVE)) {
                delete.setString(1, tenants.current());
                delete.setObject(2, id);
                return delete.executeUpdate();
            }
        });
    }

    /** Those that wait for a rate. */
    List<UUID> waitingFor(ExchangeRate rate) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FOR)) {
                select.setString(1, tenants.current());
                select.setString(2, rate.from());
                select.setString(3, rate.to());
                select.setObject(4, utc(rate.validFrom()));
                var until = rate.validUntil() == null ? null : utc(rate.validUntil());
                select.setObject(5, until);
                select.setObject(6, until);
                try (var rows = select.executeQuery()) {
                    var ids = new ArrayList<UUID>();
                    while (rows.next()) ids.add(rows.getObject(1, UUID.class));
                    return ids;
                }
            }
        });
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var trigger = new EarningTrigger(
                new Cause(Reason.valueOf(row.getString("reason")), row.getObject("cause_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                json.read(row.getString("facts"), Facts.class),
                toldAt(row.getObject("id", UUID.class)));
        return new Waiting(
                trigger, row.getObject("waits_until", OffsetDateTime.class).toInstant());
    }

    /** Ids are made when something is told, and say when that was (RFC 9562, version 7). */
    private static Instant toldAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> Short.SIZE);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

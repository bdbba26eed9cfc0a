package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What every event was worth, in plain SQL: a sales file brings ten thousand at once, mostly of unknown customers. */
@ApplicationScoped
class Earnings {
    private static final String ADD = """
            insert into earning (tenant_id, reason, cause_id, programme, customer_id, points, why, occurred_at,
                recorded_at, facts)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)
            on conflict (tenant_id, reason, cause_id, programme) do nothing""";
    private static final String COLUMNS = EarningRow.COLUMNS;

    /** With those that wait for a rate, which have earned nothing yet. */
    private static final String KNOWN = """
            select e.programme, e.reason, e.cause_id, e.customer_id, e.points, e.why, e.occurred_at, e.facts from (
                select tenant_id, programme, reason, cause_id, customer_id, points, why, occurred_at, facts
                from standing_earning
                union all
                select tenant_id, 'main', reason, cause_id, customer_id, 0::bigint, why, occurred_at, facts
                from waiting_event w where not exists (select from earning j
                    where j.tenant_id = w.tenant_id and j.reason = w.reason and j.cause_id = w.cause_id)) e
            """;

    private static final String OF_CUSTOMER = KNOWN + """
            where tenant_id = ? and customer_id = ? order by occurred_at desc, reason desc, cause_id desc, programme""";
    private static final String OF = KNOWN + """
            where tenant_id = ? and programme = ? and customer_id = ?
                and (occurred_at, reason, cause_id) < (?, ?, ?)
            order by occurred_at desc, reason desc, cause_id desc limit ?""";
    private static final String OF_POSTING = COLUMNS + """
            join posting p on p.tenant_id = e.tenant_id and p.reason = e.reason and p.cause_id = e.cause_id
                and p.programme = e.programme
            where p.tenant_id = ? and p.id = ? and p.part = 0""";
    private static final String OF_CAUSE =
            KNOWN + "where e.tenant_id = ? and e.reason = ? and e.cause_id = ? and e.programme = ?";
    private static final String BETWEEN = COLUMNS + """
            where tenant_id = ? and programme = ? and reason = ? and occurred_at >= ? and occurred_at < ?
            order by occurred_at, cause_id limit ?""";

    /** The place before all earnings of a customer. */
    static final String NEWEST = "9999-12-31T00:00:00Z|~|ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final DataSource database;
    private final Tenants tenants;
    private final JsonRecords json;
    private final Clock clock;

    Earnings(DataSource database, Tenants tenants, JsonRecords json, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the earning was added; not when its cause has earned in the programme before. */
    boolean add(Earning earning) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setString(2, earning.cause().reason().name());
                insert.setObject(3, earning.cause().id());
                insert.setString(4, earning.programme().value());
                insert.setObject(5, earning.customerId().value());
                insert.setLong(6, earning.points().value());
                insert.setString(7, json.write(earning.why()));
                insert.setObject(8, earning.occurredAt().atOffset(ZoneOffset.UTC));
                insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setString(10, json.write(earning.facts()));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** What an event was worth; nothing when nobody has told it. */
    Optional<Earning> of(Cause cause, ProgrammeCode programme) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF_CAUSE)) {
                select.setString(1, tenants.current());
                select.setString(2, cause.reason().name());
                select.setObject(3, cause.id());
                select.setString(4, programme.value());
                return read(select).stream().findFirst();
            }
        });
    }

    /** What the event that caused a posting was worth; nothing when no event did. */
    Optional<Earning> ofPosting(UUID posting) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF_POSTING)) {
                select.setString(1, tenants.current());
                select.setObject(2, posting);
                return read(select).stream().findFirst();
            }
        });
    }

    /** Where an earning is in the list of its customer's. */
    static String place(Earning earning) {
        return String.join(
                "|",
                earning.occurredAt().toString(),
                earning.cause().reason().name(),
                earning.cause().id().toString());
    }

    /** Those behind a place, the newest first. */
    List<Earning> of(CustomerId customer, ProgrammeCode programme, String place, int most) {
        var parts = place.split("\\|");
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                select.setObject(3, customer.value());
                select.setObject(4, OffsetDateTime.parse(parts[0]));
                select.setString(5, parts[1]);
                select.setObject(6, UUID.fromString(parts[2]));
                select.setInt(7, most);
                return read(select);
            }
        });
    }

    /** In all programmes, the newest first. */
    List<Earning> of(CustomerId customer) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF_CUSTOMER)) {
                select.setString(1, tenants.current());
                select.setObject(2, customer.value());
                return read(select);
            }
        });
    }

    /** What the events of a kind were worth, from one moment until before another, in their order. */
    List<Earning> between(ProgrammeCode programme, Reason reason, Instant from, Instant until, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BETWEEN)) {
                select.setString(1, tenants.current());
                select.setString(2, programme.value());
                select.setString(3, reason.name());
                select.setObject(4, from.atOffset(ZoneOffset.UTC));
                select.setObject(5, until.atOffset(ZoneOffset.UTC));
                select.setInt(6, most);
                return read(select);
            }
        });
    }

    private List<Earning> read(PreparedStatement select) throws SQLException {
        return EarningRow.read(select, json);
    }
}

package org.aftersales.feedback.decision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.TreeMap;
import org.aftersales.feedback.decision.EarlierSendings.Behind;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/**
 * How many were sent, exactly, without counting a year again at every decision: days that are over for a day never change,
 * so each is counted once and kept; only the edges are counted anew.
 */
@ApplicationScoped
class SentCounts {

    /** The name under which all rules together are counted. */
    private static final String ALL = "";

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String KEEP = """
            insert into survey_sent_day (tenant_id, rule_code, day, sent)
            select current_tenant(), ?, past.day::date, count(sent.id)
            from generate_series(?::date::timestamp, ?::date::timestamp, interval '1 day') past (day)
            left join survey_decision sent on sent.tenant_id = current_tenant() and sent.decision = 'SEND'
                and (? = '' or sent.rule_code = ?)
                and sent.decided_at >= past.day at time zone 'UTC'
                and sent.decided_at < (past.day + interval '1 day') at time zone 'UTC'
            where not exists (select from survey_sent_day known where known.tenant_id = current_tenant()
                and known.rule_code = ? and known.day = past.day::date)
            group by past.day
            on conflict do nothing""";

    private static final String KEPT = """
            select coalesce(sum(sent), 0) from survey_sent_day
            where tenant_id = current_tenant() and rule_code = ? and day between ? and ?""";

    private static final String EDGE = """
            select count(*) from survey_decision
            where tenant_id = current_tenant() and decision = 'SEND' and (? = '' or rule_code = ?)
                and decided_at > ? and decided_at < ?""";

    private static final String HOURS = """
            select date_trunc('hour', decided_at, 'UTC'), count(*) from survey_decision
            where tenant_id = current_tenant() and decision = 'SEND' and (?::text is null or rule_code = ?)
                and decided_at >= ? and decided_at < ? and invitation_id <> all (?)
            group by 1""";

    private final AgroalDataSource database;
    private final Clock clock;

    SentCounts(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By all versions of a rule, after a moment. */
    long by(RuleRef rule, Instant after) {
        return sent(rule.code(), after);
    }

    /** By all rules, after a moment. */
    long all(Instant after) {
        return sent(ALL, after);
    }

    /**
     * From a moment on, until a dry run knows, without what it decides anew.
     *
     * @param rule the code of the rule; null for all of them
     */
    SentHours hours(@Nullable String rule, Instant from, Behind behind) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(HOURS)) {
                select.setString(1, rule);
                select.setString(2, rule);
                select.setTimestamp(3, Timestamp.from(from));
                select.setTimestamp(4, Timestamp.from(behind.known()));
                select.setArray(
                        5, connection.createArrayOf("uuid", behind.tried().toArray()));
                return hours(select);
            }
        });
    }

    private static SentHours hours(PreparedStatement select) throws SQLException {
        var counts = new TreeMap<Instant, Long>();
        try (var row = select.executeQuery()) {
            while (row.next()) counts.put(row.getTimestamp(1).toInstant(), row.getLong(2));
        }
        return new SentHours(counts);
    }

    /** When the calendar month of a moment began, in UTC: budgets are counted from then on. */
    static Instant month(Instant at) {
        return start(day(at).with(TemporalAdjusters.firstDayOfMonth()));
    }

    private long sent(String rule, Instant after) {
        var now = clock.instant();
        var first = day(after).plusDays(1);
        var last = day(now).minusDays(2); // whatever was decided then is committed long since
        return Sql.call(database, connection -> {
            if (last.isBefore(first)) return edge(connection, rule, after, NEVER);
            keep(connection, rule, first, last);
            return edge(connection, rule, after, start(first))
                    + kept(connection, rule, first, last)
                    + edge(connection, rule, start(last.plusDays(1)).minusNanos(1_000), NEVER);
        });
    }

    private static void keep(Connection connection, String rule, LocalDate first, LocalDate last) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, rule);
            statement.setObject(2, first);
            statement.setObject(3, last);
            statement.setString(4, rule);
            statement.setString(5, rule);
            statement.setString(6, rule);
            statement.executeUpdate();
        }
    }

    private static long kept(Connection connection, String rule, LocalDate first, LocalDate last) throws SQLException {
        try (var statement = connection.prepareStatement(KEPT)) {
            statement.setString(1, rule);
            statement.setObject(2, first);
            statement.setObject(3, last);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long edge(Connection connection, String rule, Instant after, Instant before) throws SQLException {
        try (var statement = connection.prepareStatement(EDGE)) {
            statement.setString(1, rule);
            statement.setString(2, rule);
            statement.setTimestamp(3, Timestamp.from(after));
            statement.setTimestamp(4, Timestamp.from(before));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

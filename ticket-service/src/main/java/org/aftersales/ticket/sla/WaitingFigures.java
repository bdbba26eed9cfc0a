package org.aftersales.ticket.sla;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.kit.calendar.Reckoning;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.sla.Publication.Version;
import org.aftersales.ticket.ticket.WaitingFor;

/**
 * How much of a time tickets waited, whoever made them. What lies within it as a whole was counted when it was over; of the
 * rest, which began before it, ended behind it or goes on, that part is counted which lies within.
 */
@ApplicationScoped
class WaitingFigures {
    private static final String WHOLE = """
            select responsible, reason, count(*), sum(open_seconds), sum(elapsed_seconds) from sla_wait
            where tenant_id = ? and from_at >= ? and from_at < ? and to_at <= ?
            group by responsible, reason""";

    /** With the hours in which its customer is served, as when it is over. */
    private static final String CUT = """
            select wait.responsible, wait.reason, wait.from_at, wait.to_at, hours.calendar_code, hours.calendar_number
            from (
                select * from sla_wait where tenant_id = ? and to_at is null and from_at < ?
                union all
                select * from sla_wait
                where tenant_id = ? and to_at > ? and from_at < ? and (from_at < ? or to_at > ?)) wait
            left join lateral (
                select calendar_code, calendar_number from sla_clock
                where tenant_id = wait.tenant_id and ticket_id = wait.ticket_id
                    and party = 'CUSTOMER' and unit <> 'ELAPSED'
                order by started_at, promise, cycle limit 1) hours on true""";

    /** Rows of one journey: however many tickets wait, few of them are held at once. */
    private static final int STRIDE = 1_000;

    private static final Comparator<Cause> ORDER =
            Comparator.comparing((Cause cause) -> cause.responsible.name()).thenComparing(cause -> cause.reason.name());

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Library library;
    private final Clock clock;

    WaitingFigures(AgroalDataSource database, Tenants tenants, Library library, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.library = library;
        this.clock = clock;
    }

    private record Cause(Party responsible, WaitingFor reason) {}

    private record Waited(long count, long openSeconds, long elapsedSeconds) {
        Waited plus(Waited other) {
            return new Waited(
                    count + other.count, openSeconds + other.openSeconds, elapsedSeconds + other.elapsedSeconds);
        }
    }

    /** Until a time that is yet to come it is counted until now. */
    List<WaitingReport.Line> waiting(Instant from, Instant until) {
        var now = clock.instant();
        var end = until.isBefore(now) ? until : now;
        if (!from.isBefore(end)) return List.of();

        return Sql.call(database, connection -> {
            var waited = new TreeMap<Cause, Waited>(ORDER);
            whole(connection, from, end, waited);
            cut(connection, from, end, waited);
            return waited.entrySet().stream().map(WaitingFigures::line).toList();
        });
    }

    private void whole(Connection connection, Instant from, Instant end, Map<Cause, Waited> waited)
            throws SQLException {
        try (var statement = connection.prepareStatement(WHOLE)) {
            statement.setString(1, tenants.current());
            statement.setTimestamp(2, Timestamp.from(from));
            statement.setTimestamp(3, Timestamp.from(end));
            statement.setTimestamp(4, Timestamp.from(end));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    add(waited, cause(row), new Waited(row.getLong(3), row.getLong(4), row.getLong(5)));
                }
            }
        }
    }

    private void cut(Connection connection, Instant from, Instant end, Map<Cause, Waited> waited) throws SQLException {
        try (var statement = connection.prepareStatement(CUT)) {
            statement.setFetchSize(STRIDE);
            statement.setString(1, tenants.current());
            statement.setTimestamp(2, Timestamp.from(end));
            statement.setString(3, tenants.current());
            statement.setTimestamp(4, Timestamp.from(from));
            statement.setTimestamp(5, Timestamp.from(end));
            statement.setTimestamp(6, Timestamp.from(from));
            statement.setTimestamp(7, Timestamp.from(end));
            try (var row = statement.executeQuery()) {
                while (row.next()) add(waited, cause(row), within(row, from, end));
            }
        }
    }

    /** What lies within the time of a wait that does not as a whole. */
    private Waited within(ResultSet row, Instant from, Instant end) throws SQLException {
        var begun = row.getTimestamp(3).toInstant();
        var over = row.getTimestamp(4);
        var first = begun.isBefore(from) ? from : begun;
        var last = over == null || over.toInstant().isAfter(end) ? end : over.toInstant();
        var elapsed = Duration.between(first, last);
        var calendar = row.getString(5);
        if (calendar == null) return new Waited(1, elapsed.toSeconds(), elapsed.toSeconds());
        var hours = library.hours(new Version(calendar, row.getInt(6)));
        var open = Reckoning.passed(hours, first, last, List.of());
        return new Waited(1, open.toSeconds(), elapsed.toSeconds());
    }

    private static WaitingReport.Line line(Map.Entry<Cause, Waited> one) {
        var cause = one.getKey();
        var waited = one.getValue();
        return new WaitingReport.Line(
                cause.responsible, cause.reason, waited.count, waited.openSeconds, waited.elapsedSeconds);
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return new Cause(Party.valueOf(row.getString(1)), WaitingFor.valueOf(row.getString(2)));
    }

    private static void add(Map<Cause, Waited> waited, Cause cause, Waited more) {
        waited.merge(cause, more, Waited::plus);
    }
}

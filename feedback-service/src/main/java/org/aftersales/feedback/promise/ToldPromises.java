package org.aftersales.feedback.promise;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.feedback.promise.PromiseScores.Lateness;
import org.aftersales.feedback.statistics.Share;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** Promises as they were told, each once. */
@ApplicationScoped
class ToldPromises {

    private static final String PUT = """
            insert into told_promise as known (
                tenant_id, ticket_id, promise, cycle, kind, retailer_id, due_at, completed_at, kept)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, ticket_id, promise, cycle) do update set
                due_at = case when excluded.completed_at is null then excluded.due_at else known.due_at end,
                completed_at = coalesce(known.completed_at, excluded.completed_at),
                kept = known.kept and excluded.kept""";
    private static final String BY_GROUP = """
            select %1$s as told, promise, count(*), count(*) filter (where kept),
                count(*) filter (where completed_at is null),
                percentile_cont(0.5) within group (order by extract(epoch from completed_at - due_at))
                    filter (where not kept),
                max(extract(epoch from completed_at - due_at)) filter (where not kept)
            from told_promise p
            left join origin on origin.tenant_id = p.tenant_id and origin.subject_id = p.ticket_id
            left join centre_technician home
                on home.tenant_id = p.tenant_id and home.technician = origin.technician
            where p.tenant_id = current_tenant() and least(completed_at, due_at) >= ?
                and least(completed_at, due_at) < ? and %1$s is not null and (?::text is null or kind = ?)
                and (%1$s, promise) > (?, ?)
            group by 1, 2 order by 1, 2 limit ?""";

    private final AgroalDataSource database;

    ToldPromises(AgroalDataSource database) {
        this.database = database;
    }

    void put(ToldPromise promise) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(PUT)) {
                insert.setObject(1, promise.ticketId());
                insert.setString(2, promise.promise());
                insert.setInt(3, promise.cycle());
                insert.setString(4, promise.kind());
                insert.setString(5, promise.retailerId());
                insert.setObject(6, utc(promise.dueAt()));
                insert.setObject(7, promise.completedAt() == null ? null : utc(promise.completedAt()));
                insert.setBoolean(8, promise.kept());
                return insert.executeUpdate();
            }
        });
    }

    /** Where a list goes on: after a promise of a group, which both are told by their names. */
    record After(String group, String promise) {

        /** Before all of them: nothing has an empty name. */
        static final After START = new After("", "");

        private static final char BETWEEN = '\n';

        static After of(PromiseScores last) {
            return new After(last.group(), last.promise());
        }

        static After of(String text) {
            int between = text.lastIndexOf(BETWEEN);
            return new After(text.substring(0, between), text.substring(between + 1));
        }

        String text() {
            return group + BETWEEN + promise;
        }
    }

    /** @param kind of the work, all where null */
    List<PromiseScores> by(PromiseGroup by, Days days, @Nullable String kind, After after, int limit) {
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, BY_GROUP.formatted(by.expression()))) {
                select.setObject(1, days.from().atStartOfDay().atOffset(ZoneOffset.UTC));
                select.setObject(2, days.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
                select.setString(3, kind);
                select.setString(4, kind);
                select.setString(5, after.group());
                select.setString(6, after.promise());
                select.setInt(7, limit);
                var scores = new ArrayList<PromiseScores>();
                try (var row = select.executeQuery()) {
                    while (row.next()) scores.add(scores(row));
                }
                return scores;
            }
        });
    }

    private static PromiseScores scores(ResultSet row) throws SQLException {
        var kept = new Share(row.getLong(4), row.getLong(3));
        long undone = row.getLong(5);
        boolean anyLate = kept.some() + undone < kept.of();
        var late = anyLate ? new Lateness(minutes(row, 6), minutes(row, 7)) : null;
        return PromiseScores.of(row.getString(1), row.getString(2), kept, undone, late);
    }

    private static long minutes(ResultSet row, int place) throws SQLException {
        return Duration.ofSeconds((long) Math.ceil(row.getDouble(place))).toMinutes();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

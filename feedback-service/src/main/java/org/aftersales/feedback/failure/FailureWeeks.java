package org.aftersales.feedback.failure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftersales.kit.tx.Sql;

/** Failures of single weeks, the units among which they came, and until when they were judged. */
@ApplicationScoped
class FailureWeeks {

    private static final String FOUND = """
            select %s as told, date_trunc('week', resolved_on)::date, count(*)
            from failure f left join origin on origin.tenant_id = f.tenant_id and subject_id = ticket_id
            where f.tenant_id = current_tenant() group by 1, 2""";
    private static final String CLAIMED = """
            select %s as told, date_trunc('week', claimed_on)::date, count(*)
            from claimed_failure f left join origin on origin.tenant_id = f.tenant_id and subject_id = claim_id
            where f.tenant_id = current_tenant() group by 1, 2""";
    private static final String UNITS = """
            select %s as told, date_trunc('week', day)::date, sum(n)
            from field_unit u left join origin on origin.tenant_id = u.tenant_id and subject_id = unit_id
                cross join lateral (
                    values (came_on, 1), (greatest(came_on, least(left_on, void_on)), -1)) change (day, n)
            where u.tenant_id = current_tenant() and (n > 0 or left_on is not null or void_on is not null)
            group by 1, 2""";
    private static final String JUDGED = """
            insert into failure_progress as known (tenant_id, judged_to) values (current_tenant(), ?)
            on conflict (tenant_id) do update set judged_to = excluded.judged_to
            where known.judged_to < excluded.judged_to""";

    private final AgroalDataSource database;

    FailureWeeks(AgroalDataSource database) {
        this.database = database;
    }

    /** Notes that all weeks up to that of a Monday are judged; whether they were not before. */
    boolean judged(LocalDate monday) {
        return Sql.call(database, connection -> {
            try (var upsert = connection.prepareStatement(JUDGED)) {
                upsert.setObject(1, monday);
                return upsert.executeUpdate() == 1;
            }
        });
    }

    /** How often each group failed, by the Mondays of the weeks; weeks without a failure are left out. */
    Map<String, SortedMap<LocalDate, Long>> failures(FailureGroup by, Series.Measure measure) {
        var query =
                switch (measure) {
                    case FOUND -> FOUND;
                    case CLAIMED -> CLAIMED;
                };
        return read(query.formatted(by.expression()));
    }

    /** How many units of each group came into the field, less those that left it, by the Mondays of the weeks. */
    Map<String, SortedMap<LocalDate, Long>> came(FailureGroup by) {
        return read(UNITS.formatted(by.units()));
    }

    private Map<String, SortedMap<LocalDate, Long>> read(String query) {
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, query);
                    var row = select.executeQuery()) {
                var groups = new HashMap<String, SortedMap<LocalDate, Long>>();
                while (row.next()) {
                    var week = row.getObject(2, LocalDate.class);
                    long count = row.getLong(3);
                    Optional.ofNullable(row.getString(1))
                            .ifPresent(group -> groups.computeIfAbsent(group, _ -> new TreeMap<>())
                                    .put(week, count));
                }
                return groups;
            }
        });
    }
}

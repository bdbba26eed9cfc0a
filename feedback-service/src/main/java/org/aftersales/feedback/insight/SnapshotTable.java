package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.tx.Sql;

/** Of which days something is to be told, and what was counted on them. */
@ApplicationScoped
class SnapshotTable {

    private static final String IS_TOLD =
            "select 1 from snapshot_progress where tenant_id = current_tenant() and told_to >= ?";
    private static final String TOLD = """
            insert into snapshot_progress (tenant_id, told_to) values (current_tenant(), ?)
            on conflict (tenant_id) do update set told_to = excluded.told_to""";
    private static final String TAKE = """
            delete from snapshot_due where tenant_id = current_tenant() and (day, told_by) = (
                select day, told_by from snapshot_due where tenant_id = current_tenant() and day <= ?
                order by day, told_by limit 1)
            returning day, told_by""";
    private static final String COUNTS = """
            select name, template_code, template_version, what, %s from rolled_tally
            where tenant_id = current_tenant() and told_by = ? and span = 'DAY' and begins = ?
            group by 1, 2, 3, 4""".formatted(Source.SUM);

    private final AgroalDataSource database;

    SnapshotTable(AgroalDataSource database) {
        this.database = database;
    }

    boolean isTold(LocalDate last) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(IS_TOLD)) {
                select.setObject(1, last);
                try (var row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** All days up to this one are told; what becomes known of them later is told with the next. */
    void told(LocalDate last) {
        Sql.call(database, connection -> {
            try (var upsert = connection.prepareStatement(TOLD)) {
                upsert.setObject(1, last);
                return upsert.executeUpdate();
            }
        });
    }

    /** The earliest, which is no longer there afterwards. */
    Optional<SnapshotDay> take(LocalDate last) {
        return Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(TAKE)) {
                delete.setObject(1, last);
                try (var row = delete.executeQuery()) {
                    if (!row.next()) return Optional.empty();
                    var by = Grouping.valueOf(row.getString(2));
                    return Optional.of(new SnapshotDay(row.getObject(1, LocalDate.class), by));
                }
            }
        });
    }

    /** What each group was asked and has answered, in the order of their names. */
    SortedMap<String, Counted> counts(SnapshotDay day) {
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, COUNTS)) {
                select.setString(1, day.by().name());
                select.setObject(2, day.day());
                var groups = new TreeMap<String, Counted>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var survey = new TemplateRef(row.getString(2), row.getInt(3));
                        var answers = (Long[]) row.getArray(5).getArray();
                        groups.computeIfAbsent(row.getString(1), _ -> new Counted())
                                .add(survey, row.getString(4), answers);
                    }
                }
                return groups;
            }
        });
    }
}

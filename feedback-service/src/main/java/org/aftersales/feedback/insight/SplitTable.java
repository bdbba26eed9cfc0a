package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;

/**
 * How many answered in all parts of the wholes that a question splits: by what it tells apart, and by each trait that it
 * names. Time and surveys split no whole here.
 */
@ApplicationScoped
class SplitTable {

    /** Told of the days that were asked for, and of as many before. */
    static final String NOW = "NOW";

    static final String BEFORE = "BEFORE";

    private static final String PARTS = """
            select told, part, %s as time, what, sum(whole)
            from (%s) counts where what <> 'ASKED' group by 1, 2, 3, 4""";
    private static final String PERIOD = "case when day >= ? then '" + NOW + "' else '" + BEFORE + "' end";
    private static final String SERIES = "to_char(day, 'YYYY-MM') || ' ' || template_code || ' ' || template_version";

    private final AgroalDataSource database;

    SplitTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Of which groups nothing is told, of the days and of those they are compared with. */
    Untold ofPeriods(ScoreFilter filter) {
        return untold(
                filter,
                new Times(filter.periods(), PERIOD, List.of(filter.days().from())));
    }

    /** Of which groups nothing is told, of each month and version of a survey: {@code 2026-11 repair 1}. */
    Untold ofSeries(ScoreFilter filter) {
        return untold(filter, new Times(List.of(filter.days()), SERIES, List.of()));
    }

    /** @param expression that tells times apart, and its parameters */
    private record Times(List<Days> periods, String expression, List<Object> values) {}

    /** A group, at a time, on a scale. */
    private record Whole(String group, String time, String what) {}

    private Untold untold(ScoreFilter filter, Times times) {
        var untold = new Untold();
        for (var split : filter.splits()) {
            parts(filter, times, split).forEach((whole, parts) -> {
                var hidden = Untold.parts(parts);
                if (split == filter.by()) {
                    hidden.forEach(part -> untold.add(part, whole.time(), whole.what()));
                } else if (hidden.contains(filter.only().get(split))) {
                    untold.add(whole.group(), whole.time(), whole.what());
                }
            });
        }
        return untold;
    }

    private Map<Whole, Map<String, Long>> parts(ScoreFilter filter, Times times, Grouping split) {
        var source = Source.of(filter, times.periods(), split);
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, PARTS.formatted(times.expression(), source.sql()))) {
                int place = 1;
                for (var value : times.values()) select.setObject(place++, value);
                for (var value : source.values()) select.setObject(place++, value);
                try (var row = select.executeQuery()) {
                    return read(row, filter.by() == split);
                }
            }
        });
    }

    private static Map<Whole, Map<String, Long>> read(ResultSet row, boolean byGroup) throws SQLException {
        var wholes = new HashMap<Whole, Map<String, Long>>();
        while (row.next()) {
            var part = row.getString(2);
            var whole = new Whole(byGroup ? whole(part) : row.getString(1), row.getString(3), row.getString(4));
            wholes.computeIfAbsent(whole, _ -> new HashMap<>()).put(part, row.getLong(5));
        }
        return wholes;
    }

    /** A batch is a part of its product; of all others the whole is everything. */
    static String whole(String part) {
        int slash = part.indexOf('/');
        return slash < 0 ? "" : part.substring(0, slash);
    }
}

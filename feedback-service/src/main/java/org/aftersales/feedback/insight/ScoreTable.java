package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;

/** What was counted, by groups. */
@ApplicationScoped
class ScoreTable {

    private static final String GROUPS = "select distinct told from (%s) counts where told > ? order by told limit ?";
    private static final String COUNTS = """
            select told, day >= ? as now, template_code, template_version, what, %s
            from (%s) counts where told = any (?) group by 1, 2, 3, 4, 5""";
    private static final String BY_OCCASION = """
            select told, part, template_code, template_version, what, %s
            from (%s) counts where told = any (?) group by 1, 2, 3, 4, 5""";
    private static final String IN_TURN = """
            select width_bucket(day, ?::date[]), template_code, template_version, what, %s
            from (%s) counts group by 1, 2, 3, 4""";

    private final AgroalDataSource database;

    ScoreTable(AgroalDataSource database) {
        this.database = database;
    }

    /** What each group has answered in the days, and in as many before. */
    record Both(Map<String, Counted> now, Map<String, Counted> before) {

        private void add(ResultSet row) throws SQLException {
            var period = row.getBoolean(2) ? now : before;
            ScoreTable.add(row, 3, period.computeIfAbsent(row.getString(1), _ -> new Counted()));
        }
    }

    /** The names of the groups that were asked or have answered, in their order, after a name. */
    List<String> groups(ScoreFilter filter, String after, int limit) {
        var source = Source.of(filter, List.of(filter.days()));
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, GROUPS.formatted(source.sql()))) {
                int place = bind(statement, 1, source);
                statement.setString(place, after);
                statement.setInt(place + 1, limit);
                var names = new ArrayList<String>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) names.add(row.getString(1));
                }
                return names;
            }
        });
    }

    /** One statement, so that no answer is in both periods or in none. */
    Both counts(ScoreFilter filter, List<String> groups) {
        var source = Source.of(filter, filter.periods());
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, COUNTS.formatted(Source.SUM, source.sql()))) {
                statement.setObject(1, filter.days().from());
                int place = bind(statement, 2, source);
                statement.setArray(place, names(connection, groups));
                var both = new Both(new HashMap<>(), new HashMap<>());
                try (var row = statement.executeQuery()) {
                    while (row.next()) both.add(row);
                }
                return both;
            }
        });
    }

    /** What each group was asked and has answered in the days, occasion by occasion; one that is named is the only one. */
    Map<String, Map<String, Counted>> byOccasion(ScoreFilter filter, List<String> groups) {
        var open = filter.only().containsKey(Grouping.OCCASION) ? null : Grouping.OCCASION;
        var source = Source.of(filter, List.of(filter.days()), open);
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, BY_OCCASION.formatted(Source.SUM, source.sql()))) {
                int place = bind(statement, 1, source);
                statement.setArray(place, names(connection, groups));
                var counted = new HashMap<String, Map<String, Counted>>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        var occasions = counted.computeIfAbsent(row.getString(1), _ -> new HashMap<>());
                        add(row, 3, occasions.computeIfAbsent(row.getString(2), _ -> new Counted()));
                    }
                }
                return counted;
            }
        });
    }

    /** What all have answered in each of some times, which follow each other without days between them. */
    List<Counted> inTurn(List<Days> times) {
        var whole = new Days(times.getFirst().from(), times.getLast().to());
        var source = Source.of(new ScoreFilter(whole, Grouping.OCCASION, Map.of(), null, null), times);
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, IN_TURN.formatted(Source.SUM, source.sql()))) {
                var begins = times.stream().map(Days::from).toList();
                statement.setString(1, Stretch.literal(begins));
                bind(statement, 2, source);
                var counted = times.stream().map(_ -> new Counted()).toList();
                try (var row = statement.executeQuery()) {
                    while (row.next()) add(row, 2, counted.get(row.getInt(1) - 1));
                }
                return counted;
            }
        });
    }

    /** @param first where it says which survey, before what was answered and how often */
    private static void add(ResultSet row, int first, Counted counted) throws SQLException {
        var survey = new TemplateRef(row.getString(first), row.getInt(first + 1));
        counted.add(survey, row.getString(first + 2), (Long[])
                row.getArray(first + 3).getArray());
    }

    private static Array names(Connection connection, List<String> groups) throws SQLException {
        return connection.createArrayOf("text", groups.toArray());
    }

    private static int bind(PreparedStatement statement, int first, Source source) throws SQLException {
        int place = first;
        for (var value : source.values()) statement.setObject(place++, value);
        return place;
    }
}

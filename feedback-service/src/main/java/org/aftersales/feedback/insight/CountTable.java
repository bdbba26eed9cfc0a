package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.aftersales.feedback.score.Score;
import org.aftersales.kit.tx.Sql;

/** Counts by group and month, as they are exported. */
@ApplicationScoped
class CountTable {

    private static final String BY_MONTH = """
            select told, to_char(day, 'YYYY-MM'), template_code, template_version, what, place, sum(answers)
            from (%s) counts where told = any (?) group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6""";
    private static final String ASKED = "ASKED";
    private static final String LEVELS = "LEVELS";

    private final AgroalDataSource database;

    CountTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Of each group, month and scale of a survey's version that has five answers; who was asked is always told. */
    List<CountLine> lines(ScoreFilter filter, List<String> groups) {
        var source = Source.of(filter, List.of(filter.days()));
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, BY_MONTH.formatted(source.sql()))) {
                int place = 1;
                for (var value : source.values()) statement.setObject(place++, value);
                statement.setArray(place, connection.createArrayOf("text", groups.toArray()));
                try (var row = statement.executeQuery()) {
                    return told(row);
                }
            }
        });
    }

    private static List<CountLine> told(ResultSet row) throws SQLException {
        var series = new LinkedHashMap<List<Object>, List<CountLine>>();
        while (row.next()) {
            var key = new ArrayList<Object>();
            for (int column = 1; column <= 5; column++) key.add(row.getObject(column));
            series.computeIfAbsent(key, _ -> new ArrayList<>()).add(line(row));
        }
        return series.values().stream()
                .filter(lines -> lines.getFirst().survey() == null || CountLine.isTold(lines))
                .flatMap(List::stream)
                .toList();
    }

    private static CountLine line(ResultSet row) throws SQLException {
        var group = row.getString(1);
        var month = row.getString(2);
        var survey = row.getString(3);
        var version = row.getInt(4);
        var what = row.getString(5);
        var place = row.getInt(6);
        long answers = row.getLong(7);
        return switch (what) {
            case ASKED ->
                new CountLine(group, month, null, null, place == 0 ? ASKED : "ANSWERED", null, null, null, answers);
            case LEVELS ->
                new CountLine(
                        group,
                        month,
                        survey,
                        version,
                        what,
                        null,
                        place / Score.HIGHEST + 1,
                        place % Score.HIGHEST + 1,
                        answers);
            default -> new CountLine(group, month, survey, version, what, place, null, null, answers);
        };
    }
}

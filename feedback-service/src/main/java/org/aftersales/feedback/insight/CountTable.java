package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.feedback.score.Score;
import org.aftersales.kit.tx.Sql;

/** Counts by group and month, as they are exported. */
@ApplicationScoped
class CountTable {

    private static final String BY_MONTH = """
            select told, to_char(day, 'YYYY-MM'), template_code, template_version, what, %s
            from (%s) counts where told = any (?) group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""";

    /** What is told of who was asked, by its places. */
    private static final List<String> ASKINGS = List.of(Counted.ASKED, "ANSWERED", "DELIVERED");

    private final AgroalDataSource database;

    CountTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Of each group, month and scale of a survey's version that may be told; who was asked is always told. */
    List<CountLine> lines(ScoreFilter filter, List<String> groups, Untold untold) {
        var source = Source.of(filter, List.of(filter.days()));
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, BY_MONTH.formatted(Source.SUM, source.sql()))) {
                int place = 1;
                for (var value : source.values()) select.setObject(place++, value);
                select.setArray(place, connection.createArrayOf("text", groups.toArray()));
                var lines = new ArrayList<CountLine>();
                try (var row = select.executeQuery()) {
                    while (row.next()) if (isTold(row, untold)) lines.addAll(lines(row));
                }
                return lines;
            }
        });
    }

    private static boolean isTold(ResultSet row, Untold untold) throws SQLException {
        var series = row.getString(2) + ' ' + row.getString(3) + ' ' + row.getInt(4);
        return !untold.holds(row.getString(1), series, row.getString(5));
    }

    private static List<CountLine> lines(ResultSet row) throws SQLException {
        var lines = new ArrayList<CountLine>();
        var answers = (Long[]) row.getArray(6).getArray();
        for (int place = 0; place < answers.length; place++) {
            var count = answers[place];
            if (count != null && count != 0) lines.add(line(row, place, count));
        }
        return lines;
    }

    private static CountLine line(ResultSet row, int place, long answers) throws SQLException {
        var group = row.getString(1);
        var month = row.getString(2);
        var survey = row.getString(3);
        var version = row.getInt(4);
        var what = row.getString(5);
        return switch (what) {
            case Counted.ASKED ->
                new CountLine(group, month, null, null, ASKINGS.get(place), null, null, null, answers);
            case Counted.LEVELS ->
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

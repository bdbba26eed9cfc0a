package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.feedback.insight.GroupScores.Asked;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.template.Dimension;
import org.aftersales.feedback.template.QuestionType;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;

/** The tallies, summed. */
@ApplicationScoped
class ScoreTable {

    private static final String WHERE = """
            where tenant_id = current_tenant() and day between ? and ? and (?::text is null or occasion = ?)
                and (?::text is null or gtin = ?) and (?::text is null or retailer_id = ?)""";

    private static final String GROUPS = """
            select told from (
                select %1$s as told from asked_tally %2$s union select %1$s from score_tally %2$s
                union select %1$s from answer_tally %2$s) groups
            where told > ? order by told limit ?""";

    private static final String ASKED = """
            select %1$s, sum(asked), sum(answered) from asked_tally %2$s and %1$s = any(?) group by 1""";

    private static final String ANSWERS = """
            select %1$s, quality, emotion, sum(answers) from score_tally %2$s and %1$s = any(?) group by 1, 2, 3""";

    private static final String SCALES = """
            select %1$s, type, tag, score, sum(answers) from answer_tally %2$s and %1$s = any(?) group by 1, 2, 3, 4""";

    private final AgroalDataSource database;

    ScoreTable(AgroalDataSource database) {
        this.database = database;
    }

    /** The names of the groups that were asked or have answered, in their order, after a name. */
    List<String> groups(ScoreFilter filter, String after, int limit) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(GROUPS.formatted(expression(filter), WHERE))) {
                int place = bind(statement, 1, filter, filter.days());
                place = bind(statement, place, filter, filter.days());
                place = bind(statement, place, filter, filter.days());
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

    Map<String, Asked> asked(ScoreFilter filter, List<String> groups) {
        var asked = new HashMap<String, Asked>();
        read(
                ASKED,
                filter,
                filter.days(),
                groups,
                row -> asked.put(row.getString(1), new Asked(row.getLong(2), row.getLong(3))));
        return asked;
    }

    Map<String, Crosstab> answers(ScoreFilter filter, Days days, List<String> groups) {
        var answers = new HashMap<String, Crosstab>();
        read(ANSWERS, filter, days, groups, row -> answers.computeIfAbsent(row.getString(1), _ -> new Crosstab())
                .add(new Score(row.getInt(2)), new Score(row.getInt(3)), row.getLong(4)));
        return answers;
    }

    Map<String, Scales> scales(ScoreFilter filter, Days days, List<String> groups) {
        var scales = new HashMap<String, Scales>();
        read(SCALES, filter, days, groups, row -> scales.computeIfAbsent(row.getString(1), _ -> new Scales())
                .add(
                        QuestionType.valueOf(row.getString(2)),
                        Dimension.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getLong(5)));
        return scales;
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String query, ScoreFilter filter, Days days, List<String> groups, Reading reading) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(query.formatted(expression(filter), WHERE))) {
                int place = bind(statement, 1, filter, days);
                statement.setArray(place, connection.createArrayOf("text", groups.toArray()));
                try (var row = statement.executeQuery()) {
                    while (row.next()) reading.read(row);
                }
                return groups;
            }
        });
    }

    private static String expression(ScoreFilter filter) {
        return filter.by().expression();
    }

    private static int bind(PreparedStatement statement, int first, ScoreFilter filter, Days days) throws SQLException {
        statement.setObject(first, days.from());
        statement.setObject(first + 1, days.to());
        int place = first + 2;
        var occasion = filter.occasion() == null ? null : filter.occasion().name();
        for (var text : new String[] {occasion, filter.gtin(), filter.retailerId()}) {
            statement.setString(place++, text);
            statement.setString(place++, text);
        }
        return place;
    }
}

package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.feedback.insight.Reasons.Asked;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** Which options were chosen, counted. */
@ApplicationScoped
class ReasonTable {

    private static final String CHOICES = """
            select template_code, template_version, question_id, choice, sum(answers) from choice_tally
            where tenant_id = current_tenant() and day between ? and ?%s
            group by 1, 2, 3, 4 order by 1, 2, 3, 4""";
    private static final String PARTS = """
            select template_code, template_version, question_id, %s as part, sum(answers) from choice_tally
            where tenant_id = current_tenant() and choice = '' and day between ? and ?%s
            group by 1, 2, 3, 4 having %s is not null""";

    private final AgroalDataSource database;

    ReasonTable(AgroalDataSource database) {
        this.database = database;
    }

    /** How often each option of each question was chosen; the option '' is who answered the question at all. */
    Map<Asked, Map<String, Long>> choices(ScoreFilter filter) {
        var conditions = Conditions.of(filter, null);
        return read(CHOICES.formatted(conditions.sql()), conditions);
    }

    /** To which questions nothing is told of what the filter names, for all others would tell of too few. */
    Set<Asked> untold(ScoreFilter filter) {
        var untold = new HashSet<Asked>();
        filter.only().forEach((split, value) -> {
            var conditions = Conditions.of(filter, split);
            var part = split.expression();
            read(PARTS.formatted(part, conditions.sql(), part), conditions).forEach((asked, parts) -> {
                if (Untold.parts(parts).contains(value)) untold.add(asked);
            });
        });
        return untold;
    }

    private record Conditions(String sql, List<Object> values) {

        /** @param open a trait that is not asked for, though the filter names it */
        private static Conditions of(ScoreFilter filter, @Nullable Grouping open) {
            var sql = new StringBuilder();
            var values = new ArrayList<Object>(
                    List.of(filter.days().from(), filter.days().to()));
            filter.only().forEach((trait, value) -> {
                if (trait == open) return;
                sql.append(" and ").append(trait.expression()).append(" = ?");
                values.add(value);
            });
            if (filter.survey() != null) {
                sql.append(" and template_code = ?");
                values.add(filter.survey());
            }
            if (filter.surveyVersion() != null) {
                sql.append(" and template_version = ?");
                values.add(filter.surveyVersion());
            }
            return new Conditions(sql.toString(), values);
        }
    }

    private Map<Asked, Map<String, Long>> read(String query, Conditions conditions) {
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, query)) {
                var values = conditions.values();
                for (int i = 0; i < values.size(); i++) select.setObject(i + 1, values.get(i));
                try (var row = select.executeQuery()) {
                    return read(row);
                }
            }
        });
    }

    private static Map<Asked, Map<String, Long>> read(ResultSet row) throws SQLException {
        var choices = new LinkedHashMap<Asked, Map<String, Long>>();
        while (row.next()) {
            var survey = new TemplateRef(row.getString(1), row.getInt(2));
            choices.computeIfAbsent(new Asked(survey, row.getString(3)), _ -> new LinkedHashMap<>())
                    .put(row.getString(4), row.getLong(5));
        }
        return choices;
    }
}

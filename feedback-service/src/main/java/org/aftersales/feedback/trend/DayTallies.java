package org.aftersales.feedback.trend;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aftersales.kit.tx.Sql;

/** The counted answers of single days, and until which day they were judged. */
@ApplicationScoped
class DayTallies {

    private static final String FIRST = """
            (select day from %s
            where tenant_id = current_tenant() and day < ? and day > coalesce(
                (select judged_to from trend_progress where tenant_id = current_tenant()), '-infinity')
            order by day limit 1)""";

    private static final String NEXT =
            "select least(%s, %s)".formatted(FIRST.formatted("score_tally"), FIRST.formatted("answer_tally"));

    private static final String JUDGED = """
            insert into trend_progress (tenant_id, judged_to) values (current_tenant(), ?)
            on conflict (tenant_id) do update set judged_to = excluded.judged_to""";

    private static final String DAY = """
            select name, template_code, template_version, what, place, sum(answers) from (
                select %1$s as name, template_code, template_version, 'LEVELS' as what,
                    (quality - 1) * 5 + emotion - 1 as place, answers
                from score_tally where tenant_id = current_tenant() and day = ?
                union all
                select %1$s, template_code, template_version, type || '/' || tag, score, answers
                from answer_tally where tenant_id = current_tenant() and day = ?) counted
            where name is not null group by 1, 2, 3, 4, 5 having sum(answers) <> 0 order by 1, 2, 3""";

    private final AgroalDataSource database;

    DayTallies(AgroalDataSource database) {
        this.database = database;
    }

    /** The earliest day with answers that was not judged yet and has ended before this one. */
    Optional<LocalDate> next(LocalDate before) {
        return Sql.call(database, connection -> {
            try (var next = connection.prepareStatement(NEXT)) {
                next.setObject(1, before);
                next.setObject(2, before);
                try (var row = next.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, LocalDate.class));
                }
            }
        });
    }

    void judged(LocalDate day) {
        Sql.call(database, connection -> {
            try (var upsert = connection.prepareStatement(JUDGED)) {
                upsert.setObject(1, day);
                return upsert.executeUpdate();
            }
        });
    }

    /** What was answered to the newest version of each survey that was answered on the day. */
    Map<Subject, DayAnswers> answers(LocalDate day) {
        return Sql.call(database, connection -> {
            var counts = new LinkedHashMap<Subject, DaySteps>();
            for (var by : Subject.By.values()) {
                try (var statement = connection.prepareStatement(DAY.formatted(by.expression()))) {
                    statement.setObject(1, day);
                    statement.setObject(2, day);
                    read(statement, by, counts);
                }
            }
            var answers = new LinkedHashMap<Subject, DayAnswers>();
            counts.forEach((subject, steps) -> answers.put(subject, steps.answers()));
            return answers;
        });
    }

    private static void read(PreparedStatement statement, Subject.By by, Map<Subject, DaySteps> counts)
            throws SQLException {
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                for (var question : Question.values()) {
                    if (row.getString(4).equals(question.what())) count(counts, by, question, row);
                }
            }
        }
    }

    private static void count(Map<Subject, DaySteps> counts, Subject.By by, Question question, ResultSet row)
            throws SQLException {
        var subject = new Subject(by, row.getString(1), question, row.getString(2));
        int version = row.getInt(3);
        counts.compute(subject, (_, known) -> DaySteps.of(known, question, version))
                .add(row.getInt(5), row.getLong(6));
    }
}

package org.aftersales.feedback.trend;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.aftersales.feedback.score.Score;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.kit.tx.Sql;

/** The counted answers of single days, and until which day they were judged. */
@ApplicationScoped
class DayTallies {

    private static final String NEXT = """
            select day from score_tally
            where tenant_id = current_tenant() and day < ? and day > coalesce(
                (select judged_to from trend_progress where tenant_id = current_tenant()), '-infinity')
            order by day limit 1""";

    private static final String JUDGED = """
            insert into trend_progress (tenant_id, judged_to) values (current_tenant(), ?)
            on conflict (tenant_id) do update set judged_to = excluded.judged_to""";

    private static final String DAY = """
            select %1$s, template_code, template_version, quality, emotion, sum(answers) from score_tally
            where tenant_id = current_tenant() and day = ? and %1$s is not null group by 1, 2, 3, 4, 5
            having sum(answers) <> 0 order by 1, 2, 3""";

    private final AgroalDataSource database;

    DayTallies(AgroalDataSource database) {
        this.database = database;
    }

    /** The earliest day with answers that was not judged yet and has ended before this one. */
    Optional<LocalDate> next(LocalDate before) {
        return Sql.call(database, connection -> {
            try (var next = connection.prepareStatement(NEXT)) {
                next.setObject(1, before);
                try (var row = next.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
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
            var counts = new LinkedHashMap<Subject, Steps>();
            for (var by : Subject.By.values()) {
                try (var statement = connection.prepareStatement(DAY.formatted(by.expression()))) {
                    read(statement, day, by, counts);
                }
            }
            var answers = new LinkedHashMap<Subject, DayAnswers>();
            counts.forEach((subject, steps) -> answers.put(subject, steps.answers()));
            return answers;
        });
    }

    private static void read(PreparedStatement statement, LocalDate day, Subject.By by, Map<Subject, Steps> counts)
            throws SQLException {
        statement.setObject(1, day);
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                count(counts, subject(by, Subject.Question.QUALITY, row), row.getInt(4), row);
                count(counts, subject(by, Subject.Question.EMOTION, row), row.getInt(5), row);
            }
        }
    }

    private static Subject subject(Subject.By by, Subject.Question question, ResultSet row) throws SQLException {
        return new Subject(by, row.getString(1), question, row.getString(2));
    }

    private static void count(Map<Subject, Steps> counts, Subject subject, int step, ResultSet row)
            throws SQLException {
        int version = row.getInt(3);
        var known = counts.get(subject);
        if (known == null || known.version() < version) {
            known = new Steps(version, new long[Score.HIGHEST]);
            counts.put(subject, known);
        }
        known.counts()[step - Score.LOWEST] += row.getLong(6);
    }

    private record Steps(int version, long[] counts) {
        private DayAnswers answers() {
            return new DayAnswers(
                    version, new Distribution(Arrays.stream(counts).boxed().toList()));
        }
    }
}

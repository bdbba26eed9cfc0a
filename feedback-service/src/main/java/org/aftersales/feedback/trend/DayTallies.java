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
            select %1$s, quality, emotion, sum(answers) from score_tally
            where tenant_id = current_tenant() and day = ? and %1$s is not null group by 1, 2, 3""";

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

    Map<Subject, Distribution> answers(LocalDate day) {
        return Sql.call(database, connection -> {
            var counts = new LinkedHashMap<Subject, Long[]>();
            for (var by : Subject.By.values()) {
                try (var statement = connection.prepareStatement(DAY.formatted(by.expression()))) {
                    read(statement, day, by, counts);
                }
            }
            var answers = new LinkedHashMap<Subject, Distribution>();
            counts.forEach((subject, steps) -> answers.put(subject, new Distribution(Arrays.asList(steps))));
            return answers;
        });
    }

    private static void read(PreparedStatement statement, LocalDate day, Subject.By by, Map<Subject, Long[]> counts)
            throws SQLException {
        statement.setObject(1, day);
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                count(counts, new Subject(by, row.getString(1), Subject.Question.QUALITY), row.getInt(2), row);
                count(counts, new Subject(by, row.getString(1), Subject.Question.EMOTION), row.getInt(3), row);
            }
        }
    }

    private static void count(Map<Subject, Long[]> counts, Subject subject, int step, ResultSet row)
            throws SQLException {
        counts.computeIfAbsent(subject, _ -> nobody())[step - Score.LOWEST] += row.getLong(4);
    }

    private static Long[] nobody() {
        var counts = new Long[Score.HIGHEST];
        Arrays.fill(counts, 0L);
        return counts;
    }
}

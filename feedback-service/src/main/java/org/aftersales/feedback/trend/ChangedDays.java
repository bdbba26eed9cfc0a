package org.aftersales.feedback.trend;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftersales.kit.tx.Sql;

/** Series whose counts have changed on days that were judged, and what is counted of them now. */
@ApplicationScoped
class ChangedDays {

    private static final String TAKE = """
            delete from trend_redo where tenant_id = current_tenant() and (told_by, name, survey_code) in (
                select told_by, name, survey_code from trend_redo where tenant_id = current_tenant() limit ?)
            returning told_by, name, survey_code, day""";

    /** Sums and what waits to be summed in one statement, so that no answer is missing or there twice. */
    private static final String SERIES = """
            select day, template_version, place, sum(answers) from (
                select begins as day, template_version, place - 1 as place, counted.answers
                from rolled_tally, unnest(answers) with ordinality as counted (answers, place)
                where tenant_id = current_tenant() and told_by = ? and span = 'DAY' and begins between ? and %2$s
                    and name = ? and template_code = ? and what = ?
                union all
                select day, template_version, place, answers from tally_change
                where tenant_id = current_tenant() and %1$s = ? and day between ? and %2$s and template_code = ?
                    and what = ?) counted
            group by 1, 2, 3 having sum(answers) <> 0 order by 1, 2""";

    private static final String JUDGED = "(select judged_to from trend_progress where tenant_id = current_tenant())";

    private final AgroalDataSource database;

    ChangedDays(AgroalDataSource database) {
        this.database = database;
    }

    /** A series, by what is followed in it; any of its answers may have changed. */
    record Series(Subject.By by, String name, String survey) {}

    /** @param from the first day that has changed */
    record Change(Series series, LocalDate from) {}

    /** Some of them, which are no longer there afterwards. */
    List<Change> take(int most) {
        return Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(TAKE)) {
                delete.setInt(1, most);
                var changes = new ArrayList<Change>();
                try (var row = delete.executeQuery()) {
                    while (row.next()) changes.add(change(row));
                }
                return changes;
            }
        });
    }

    private static Change change(ResultSet row) throws SQLException {
        var series = new Series(Subject.By.valueOf(row.getString(1)), row.getString(2), row.getString(3));
        return new Change(series, row.getObject(4, LocalDate.class));
    }

    /** What was answered on the days that were judged, each by the newest version of the survey that was answered then. */
    SortedMap<LocalDate, DayAnswers> answers(Series series, Question question, LocalDate from) {
        var query = SERIES.formatted(series.by().expression(), JUDGED);
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, query)) {
                bind(select, series, question, from);
                var days = new TreeMap<LocalDate, DaySteps>();
                try (var row = select.executeQuery()) {
                    while (row.next()) count(days, question, row);
                }
                var answers = new TreeMap<LocalDate, DayAnswers>();
                days.forEach((day, steps) -> answers.put(day, steps.answers()));
                return answers;
            }
        });
    }

    private static void bind(PreparedStatement select, Series series, Question question, LocalDate from)
            throws SQLException {
        select.setString(1, series.by().name());
        select.setObject(2, from);
        select.setString(3, series.name());
        select.setString(4, series.survey());
        select.setString(5, question.what());
        select.setString(6, series.name());
        select.setObject(7, from);
        select.setString(8, series.survey());
        select.setString(9, question.what());
    }

    private static void count(SortedMap<LocalDate, DaySteps> days, Question question, ResultSet row)
            throws SQLException {
        int version = row.getInt(2);
        days.compute(row.getObject(1, LocalDate.class), (_, known) -> DaySteps.of(known, question, version))
                .add(row.getInt(3), row.getLong(4));
    }
}

package org.aftersales.feedback.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftersales.feedback.statistics.Patterns;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;

/** Answers of the same people to several questions, those who answered alike together. */
@ApplicationScoped
class DriverTable {

    /** The newest are enough: more make the intervals narrower than anything that is done about them. */
    static final int MOST_PEOPLE = 20_000;

    private static final String PATTERNS = """
            select answers, count(*) from (
                select array_agg(score::integer order by array_position(?::text[], question_id)) as answers
                from (select tenant_id, invitation_id from response
                      where tenant_id = current_tenant() and template_code = ? and template_version = ?
                          and recorded_at >= ? and recorded_at < ?
                      order by recorded_at desc limit ?) told
                join response_answer using (tenant_id, invitation_id)
                where question_id = any (?) and score is not null
                group by invitation_id having count(*) = ?) complete
            group by answers order by answers""";

    private final AgroalDataSource database;

    DriverTable(AgroalDataSource database) {
        this.database = database;
    }

    /** Of those who answered all the questions; empty where nobody did. */
    Optional<Patterns> patterns(TemplateRef survey, Days days, List<String> questions) {
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, PATTERNS)) {
                var asked = connection.createArrayOf("text", questions.toArray());
                select.setArray(1, asked);
                select.setString(2, survey.code());
                select.setInt(3, survey.version());
                select.setObject(4, days.from().atStartOfDay().atOffset(ZoneOffset.UTC));
                select.setObject(5, days.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
                select.setInt(6, MOST_PEOPLE);
                select.setArray(7, asked);
                select.setInt(8, questions.size());
                try (var row = select.executeQuery()) {
                    return read(row);
                }
            }
        });
    }

    private static Optional<Patterns> read(ResultSet row) throws SQLException {
        var answers = new ArrayList<double[]>();
        var counts = new ArrayList<Long>();
        while (row.next()) {
            var steps = (Integer[]) row.getArray(1).getArray();
            var pattern = new double[steps.length];
            for (int i = 0; i < steps.length; i++) pattern[i] = steps[i];
            answers.add(pattern);
            counts.add(row.getLong(2));
        }
        if (answers.isEmpty()) return Optional.empty();
        return Optional.of(
                new Patterns(answers, counts.stream().mapToLong(Long::longValue).toArray()));
    }
}

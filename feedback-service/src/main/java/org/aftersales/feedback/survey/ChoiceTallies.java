package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.aftersales.kit.tx.Sql;

/** Counts of which options were chosen, made with the answer. */
@ApplicationScoped
class ChoiceTallies {

    /** In one order, so that two answers to one survey wait for each other in one order. */
    private static final String CHOSEN = "insert into choice_tally as known (" + Tallies.TRAITS
            + ", template_code, template_version, question_id, choice, answers) " + Tallies.VALUES
            + ", template_code, template_version, question_id, choice, answers "
            + Tallies.TOLD.formatted(
                    "?::text, ?::integer, ?::text, ?::text, ?::bigint",
                    ", template_code, template_version, question_id, choice, answers")
            + "on conflict (" + Tallies.TRAITS + ", template_code, template_version, question_id, choice)"
            + " do update set answers = known.answers + excluded.answers";
    /** Counts who answered the question at all. */
    private static final String ANY = "";

    private final AgroalDataSource database;

    ChoiceTallies(AgroalDataSource database) {
        this.database = database;
    }

    void chosen(Tallies.Count count, Submission submission) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(CHOSEN)) {
                for (var answer : submission.answers()) {
                    var choices = answer.reply().choices();
                    if (choices.isEmpty()) continue;
                    for (var choice : Stream.concat(Stream.of(ANY), choices.stream())
                            .distinct()
                            .sorted()
                            .toList()) {
                        int place = Tallies.bind(statement, count);
                        statement.setString(place++, answer.question().id());
                        statement.setString(place++, choice);
                        statement.setInt(place, count.times());
                        statement.addBatch();
                    }
                }
                return statement.executeBatch();
            }
        });
    }
}

package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.tx.Sql;

/**
 * Counts of who was asked and what was answered, made in the transaction that makes it true. They are what
 * scores are made of, and stay when a customer is forgotten.
 */
@ApplicationScoped
class Tallies {

    /** What is told of an experience, and where it comes from as far as that is known. */
    static final String TOLD = """
            from (values (?::date, ?::text, ?::text, ?::text, ?::text, ?::uuid, %s))
                told (day, occasion, gtin, retailer_id, channel, subject_id%s)
            left join origin on origin.tenant_id = current_tenant() and origin.subject_id = told.subject_id
            """;

    static final String TRAITS = """
            tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel""";
    static final String VALUES = """
            select current_tenant(), day, occasion, gtin, retailer_id, coalesce(batch, ''), coalesce(centre, ''),
                coalesce(technician, ''), channel""";
    private static final String ASKED = "insert into asked_tally as known (" + TRAITS + ", asked, answered) " + VALUES
            + ", asked, answered " + TOLD.formatted("?::bigint, ?::bigint", ", asked, answered")
            + "on conflict (" + TRAITS + ") do update set asked = known.asked + excluded.asked,"
            + " answered = known.answered + excluded.answered";
    private static final String SCORED = "insert into score_tally as known (" + TRAITS
            + ", template_code, template_version, quality, emotion, answers) " + VALUES
            + ", template_code, template_version, quality, emotion, answers "
            + TOLD.formatted(
                    "?::text, ?::integer, ?::smallint, ?::smallint, ?::bigint",
                    ", template_code, template_version, quality, emotion, answers")
            + "on conflict (" + TRAITS + ", template_code, template_version, quality, emotion)"
            + " do update set answers = known.answers + excluded.answers";
    /** In the order of their questions, so that two answers to one survey wait for each other in one order. */
    private static final String STEPPED = "insert into answer_tally as known (" + TRAITS
            + ", template_code, template_version, question_id, type, tag, score, answers) " + VALUES
            + ", template_code, template_version, question_id, type, tag, score, answers "
            + TOLD.formatted(
                    "?::text, ?::integer, ?::text, ?::text, ?::text, ?::smallint, ?::bigint",
                    ", template_code, template_version, question_id, type, tag, score, answers")
            + "on conflict (" + TRAITS + ", template_code, template_version, question_id, score)"
            + " do update set answers = known.answers + excluded.answers";
    /** Who is asked and who answers are counted alike, whatever becomes known later. */
    private static final String FREEZE =
            "update origin set frozen = true where tenant_id = current_tenant() and subject_id = ? and not frozen";

    /** All surveys are answered by a link so far, whoever sent it. */
    private static final String CHANNEL = "LINK";

    private final AgroalDataSource database;
    private final ChoiceTallies choices;

    Tallies(AgroalDataSource database, ChoiceTallies choices) {
        this.database = database;
        this.choices = choices;
    }

    void asked(Experience about, Instant now) {
        Sql.call(database, connection -> {
            try (var freeze = connection.prepareStatement(FREEZE)) {
                freeze.setObject(1, about.subjectId());
                freeze.executeUpdate();
            }
            return asked(connection, about, day(now), 1, 0);
        });
    }

    /** Who answers is counted among those who were asked on the same day. */
    void answered(Invitation invitation, Submission submission, Instant now) {
        counted(invitation, submission, day(now), 1);
        Sql.call(
                database,
                connection -> asked(
                        connection, invitation.about(), day(invitation.sent().sentAt()), 0, 1));
    }

    /** What was answered first is taken back, and what came in its place counts on the same day. */
    void changed(Invitation invitation, Submission before, Submission submission, Instant first) {
        counted(invitation, before, day(first), -1);
        counted(invitation, submission, day(first), 1);
    }

    private void counted(Invitation invitation, Submission submission, LocalDate day, int times) {
        choices.chosen(invitation, submission, day, times);
        Sql.call(database, connection -> {
            var scores = submission.scores();
            if (scores.isPresent()) scored(connection, invitation, scores.get(), day, times);
            return stepped(connection, invitation, submission, day, times);
        });
    }

    private static int asked(Connection connection, Experience about, LocalDate day, int asked, int answered)
            throws SQLException {
        try (var statement = connection.prepareStatement(ASKED)) {
            int place = bind(statement, day, about);
            statement.setInt(place, asked);
            statement.setInt(place + 1, answered);
            return statement.executeUpdate();
        }
    }

    private static void scored(Connection connection, Invitation invitation, Scores scores, LocalDate day, int times)
            throws SQLException {
        try (var statement = connection.prepareStatement(SCORED)) {
            int place = bind(statement, day, invitation.about());
            place = bind(statement, place, invitation.sent().template());
            statement.setInt(place, scores.quality().value());
            statement.setInt(place + 1, scores.emotional().value());
            statement.setInt(place + 2, times);
            statement.executeUpdate();
        }
    }

    private static int[] stepped(
            Connection connection, Invitation invitation, Submission submission, LocalDate day, int times)
            throws SQLException {
        try (var statement = connection.prepareStatement(STEPPED)) {
            for (var answer : submission.answers()) {
                var score = answer.reply().score();
                var tag = answer.question().tag();
                if (score == null || tag == null) continue;
                int place = bind(statement, day, invitation.about());
                place = bind(statement, place, invitation.sent().template());
                statement.setString(place++, answer.question().id());
                statement.setString(place++, answer.question().type().name());
                statement.setString(place++, tag.name());
                statement.setInt(place++, score);
                statement.setInt(place, times);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    static int bind(PreparedStatement statement, int place, TemplateRef template) throws SQLException {
        statement.setString(place, template.code());
        statement.setInt(place + 1, template.version());
        return place + 2;
    }

    static int bind(PreparedStatement statement, LocalDate day, Experience about) throws SQLException {
        statement.setObject(1, day);
        statement.setString(2, about.occasion().name());
        statement.setString(3, about.gtin() == null ? "" : about.gtin());
        statement.setString(4, about.retailerId());
        statement.setString(5, CHANNEL);
        statement.setObject(6, about.subjectId());
        return 7;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

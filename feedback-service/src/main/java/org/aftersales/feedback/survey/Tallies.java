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
import org.aftersales.kit.tx.Sql;

/**
 * Counts of what was answered, made in the transaction that makes it true. They are what scores are made of, and stay when
 * a customer is forgotten.
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

    private final AgroalDataSource database;
    private final ChoiceTallies choices;
    private final AskedTallies asked;

    Tallies(AgroalDataSource database, ChoiceTallies choices, AskedTallies asked) {
        this.database = database;
        this.choices = choices;
        this.asked = asked;
    }

    /** An answer as it is counted, or taken back: so many times. */
    record Count(Invitation invitation, Way way, LocalDate day, int times) {}

    /** Who answers is counted among those who were asked on the same day; that comes last, wherever it is counted. */
    void answered(Invitation invitation, Submission submission, Arrivals.Change arrival, Instant now) {
        answered(invitation, arrival.now().way(), submission, now);
        asked.moved(invitation, arrival);
    }

    /** The answer alone: that somebody has answered was counted before. */
    void answered(Invitation invitation, Way way, Submission submission, Instant now) {
        counted(new Count(invitation, way, day(now), 1), submission);
    }

    /** What was answered first is taken back, and what came in its place counts on the same day. */
    void changed(Invitation invitation, Way way, Submission before, Submission submission, Instant first) {
        counted(new Count(invitation, way, day(first), -1), before);
        counted(new Count(invitation, way, day(first), 1), submission);
    }

    private void counted(Count count, Submission submission) {
        choices.chosen(count, submission);
        Sql.call(database, connection -> {
            var scores = submission.scores();
            if (scores.isPresent()) scored(connection, count, scores.get());
            return stepped(connection, count, submission);
        });
    }

    private static void scored(Connection connection, Count count, Scores scores) throws SQLException {
        try (var statement = connection.prepareStatement(SCORED)) {
            int place = bind(statement, count);
            statement.setInt(place, scores.quality().value());
            statement.setInt(place + 1, scores.emotional().value());
            statement.setInt(place + 2, count.times());
            statement.executeUpdate();
        }
    }

    private static int[] stepped(Connection connection, Count count, Submission submission) throws SQLException {
        try (var statement = connection.prepareStatement(STEPPED)) {
            for (var answer : submission.answers()) {
                var score = answer.reply().score();
                var tag = answer.question().tag();
                if (score == null || tag == null) continue;
                int place = bind(statement, count);
                statement.setString(place++, answer.question().id());
                statement.setString(place++, answer.question().type().name());
                statement.setString(place++, tag.name());
                statement.setInt(place++, score);
                statement.setInt(place, count.times());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** Up to what is counted; answers the place of that. */
    static int bind(PreparedStatement statement, Count count) throws SQLException {
        int place = bind(statement, count.day(), count.invitation().about(), count.way());
        var survey = count.invitation().sent().template();
        statement.setString(place, survey.code());
        statement.setInt(place + 1, survey.version());
        return place + 2;
    }

    static int bind(PreparedStatement statement, LocalDate day, Experience about, Way way) throws SQLException {
        statement.setObject(1, day);
        statement.setString(2, about.occasion().name());
        statement.setString(3, about.gtin() == null ? "" : about.gtin());
        statement.setString(4, about.retailerId());
        statement.setString(5, way.name());
        statement.setObject(6, about.subjectId());
        return 7;
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

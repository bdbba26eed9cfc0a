package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.aftersales.feedback.score.Scores;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.tx.Sql;

/**
 * Counts of what was answered, made in the transaction that makes it true. They are what scores are made of, and stay when
 * a customer is forgotten.
 */
@ApplicationScoped
class Tallies {

    /** What is told of an experience, and where it comes from as far as that is known. */
    static final String TOLD = """
            from (values (?::date, ?::text, ?::text, ?::text, ?::text, ?::uuid, ?::text, ?::text, ?::text, %s))
                told (day, occasion, gtin, retailer_id, channel, subject_id, batch, centre, technician%s)
            left join origin on origin.tenant_id = current_tenant() and origin.subject_id = told.subject_id
            """;

    static final String TRAITS = """
            tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel""";
    static final String VALUES = """
            select current_tenant(), day, occasion, gtin, retailer_id, coalesce(told.batch, origin.batch, ''),
                coalesce(told.centre, origin.centre, ''), coalesce(told.technician, origin.technician, ''), channel""";
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

    /** What an answer counts for: as much as is told of where it comes from, and the survey. */
    record Asked(Traits traits, Occasion occasion, TemplateRef survey) {

        static Asked of(Invitation invitation, Way way) {
            var about = invitation.about();
            return new Asked(
                    Traits.of(about, way), about.occasion(), invitation.sent().template());
        }
    }

    /** An answer as it is counted, or taken back: so many times. */
    record Count(Asked asked, LocalDate day, int times) {}

    /** Who answers is counted among those who were asked on the same day; that comes last, wherever it is counted. */
    void answered(Invitation invitation, Submission submission, Arrivals.Change arrival, Instant now) {
        counted(new Count(Asked.of(invitation, arrival.now().way()), day(now), 1), submission);
        asked.moved(invitation, arrival);
    }

    /** What was answered first is taken back, and what came in its place counts on the same day. */
    void changed(Invitation invitation, Way way, Submission before, Submission submission, Instant first) {
        var told = Asked.of(invitation, way);
        counted(new Count(told, day(first), -1), before);
        counted(new Count(told, day(first), 1), submission);
    }

    /** The answers alone: that somebody has answered is counted elsewhere. */
    void counted(Count count, Submission submission) {
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
            for (var answer : submission.counted()) {
                int place = bind(statement, count);
                statement.setString(place++, answer.question().id());
                statement.setString(place++, answer.question().type().name());
                statement.setString(
                        place++, Objects.requireNonNull(answer.question().tag()).name());
                statement.setInt(place++, Objects.requireNonNull(answer.reply().score()));
                statement.setInt(place, count.times());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** Up to what is counted; answers the place of that. */
    static int bind(PreparedStatement statement, Count count) throws SQLException {
        var asked = count.asked();
        int place = bind(statement, count.day(), asked.occasion(), asked.traits());
        statement.setString(place, asked.survey().code());
        statement.setInt(place + 1, asked.survey().version());
        return place + 2;
    }

    static int bind(PreparedStatement statement, LocalDate day, Occasion occasion, Traits traits) throws SQLException {
        statement.setObject(1, day);
        statement.setString(2, occasion.name());
        statement.setString(3, traits.gtin());
        statement.setString(4, traits.retailerId());
        statement.setString(5, traits.channel());
        statement.setObject(6, traits.subjectId());
        statement.setString(7, traits.batch());
        statement.setString(8, traits.centre());
        statement.setString(9, traits.technician());
        return 10;
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

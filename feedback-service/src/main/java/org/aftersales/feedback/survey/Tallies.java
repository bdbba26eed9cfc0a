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
 * Counts of who was asked and what was answered, made in the transaction that makes it true. They are what
 * scores are made of, and stay when a customer is forgotten.
 */
@ApplicationScoped
class Tallies {

    private static final String ASKED = """
            insert into asked_tally as known (tenant_id, day, occasion, gtin, retailer_id, asked, answered)
            values (current_tenant(), ?, ?, ?, ?, 1, 0)
            on conflict (tenant_id, day, occasion, gtin, retailer_id) do update set asked = known.asked + 1""";

    private static final String ANSWERED = """
            insert into asked_tally as known (tenant_id, day, occasion, gtin, retailer_id, asked, answered)
            values (current_tenant(), ?, ?, ?, ?, 0, 1)
            on conflict (tenant_id, day, occasion, gtin, retailer_id) do update set answered = known.answered + 1""";

    private static final String SCORED = """
            insert into score_tally as known (tenant_id, day, occasion, gtin, retailer_id, quality, emotion, answers)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, 1)
            on conflict (tenant_id, day, occasion, gtin, retailer_id, quality, emotion)
            do update set answers = known.answers + 1""";

    /** In the order of their questions, so that two answers to one survey wait for each other in one order. */
    private static final String STEPPED = """
            insert into answer_tally as known (
                tenant_id, day, occasion, gtin, retailer_id, template_code, template_version, question_id, type, tag,
                score, answers)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            on conflict (
                tenant_id, day, occasion, gtin, retailer_id, template_code, template_version, question_id, score)
            do update set answers = known.answers + 1""";

    private final AgroalDataSource database;

    Tallies(AgroalDataSource database) {
        this.database = database;
    }

    void asked(Experience about, Instant now) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ASKED)) {
                bind(statement, day(now), about);
                return statement.executeUpdate();
            }
        });
    }

    /** Who answers is counted among those who were asked on the same day. */
    void answered(Invitation invitation, Submission submission, Instant now) {
        var about = invitation.about();
        Sql.call(database, connection -> {
            var scores = submission.scores();
            if (scores.isPresent()) scored(connection, about, scores.get(), day(now));
            stepped(connection, invitation, submission, day(now));
            try (var statement = connection.prepareStatement(ANSWERED)) {
                bind(statement, day(invitation.sent().sentAt()), about);
                return statement.executeUpdate();
            }
        });
    }

    private static void scored(Connection connection, Experience about, Scores scores, LocalDate day)
            throws SQLException {
        try (var statement = connection.prepareStatement(SCORED)) {
            int place = bind(statement, day, about);
            statement.setInt(place, scores.quality().value());
            statement.setInt(place + 1, scores.emotional().value());
            statement.executeUpdate();
        }
    }

    private static void stepped(Connection connection, Invitation invitation, Submission submission, LocalDate day)
            throws SQLException {
        try (var statement = connection.prepareStatement(STEPPED)) {
            for (var answer : submission.answers()) {
                var score = answer.reply().score();
                var tag = answer.question().tag();
                if (score == null || tag == null) continue;
                int place = bind(statement, day, invitation.about());
                statement.setString(place++, invitation.sent().template().code());
                statement.setInt(place++, invitation.sent().template().version());
                statement.setString(place++, answer.question().id());
                statement.setString(place++, answer.question().type().name());
                statement.setString(place++, tag.name());
                statement.setInt(place, score);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static int bind(PreparedStatement statement, LocalDate day, Experience about) throws SQLException {
        statement.setObject(1, day);
        statement.setString(2, about.occasion().name());
        statement.setString(3, about.gtin() == null ? "" : about.gtin());
        statement.setString(4, about.retailerId());
        return 5;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

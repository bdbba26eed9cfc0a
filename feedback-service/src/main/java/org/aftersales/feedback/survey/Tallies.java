package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.kit.tx.Sql;

/**
 * Counts of who was asked and what was answered, one statement in the transaction that makes it true. They are what
 * scores are made of, and stay when a customer is forgotten.
 */
@ApplicationScoped
class Tallies {

    private static final String ASKED = """
            insert into asked_tally as known (tenant_id, day, occasion, gtin, retailer_id, asked, answered)
            values (current_tenant(), ?, ?, ?, ?, 1, 0)
            on conflict (tenant_id, day, occasion, gtin, retailer_id) do update set asked = known.asked + 1""";

    private static final String ANSWERED = """
            with answer as (
                insert into score_tally as known (
                    tenant_id, day, occasion, gtin, retailer_id, quality, emotion, answers)
                values (current_tenant(), ?, ?, ?, ?, ?, ?, 1)
                on conflict (tenant_id, day, occasion, gtin, retailer_id, quality, emotion)
                do update set answers = known.answers + 1)
            insert into asked_tally as known (tenant_id, day, occasion, gtin, retailer_id, asked, answered)
            values (current_tenant(), ?, ?, ?, ?, 0, 1)
            on conflict (tenant_id, day, occasion, gtin, retailer_id) do update set answered = known.answered + 1""";

    private final AgroalDataSource database;

    Tallies(AgroalDataSource database) {
        this.database = database;
    }

    void asked(FinishedTicket ticket, Instant now) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ASKED)) {
                bind(statement, 1, day(now), ticket);
                return statement.executeUpdate();
            }
        });
    }

    /** @param sentAt when they were asked: who answers is counted among those who were asked on the same day */
    void answered(FinishedTicket ticket, Submission submission, Instant sentAt, Instant now) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ANSWERED)) {
                int place = bind(statement, 1, day(now), ticket);
                statement.setInt(place++, submission.scores().quality().value());
                statement.setInt(place++, submission.scores().emotional().value());
                bind(statement, place, day(sentAt), ticket);
                return statement.executeUpdate();
            }
        });
    }

    private static int bind(PreparedStatement statement, int first, LocalDate day, FinishedTicket ticket)
            throws SQLException {
        statement.setObject(first, day);
        statement.setString(first + 1, ticket.occasion().name());
        statement.setString(first + 2, ticket.gtin() == null ? "" : ticket.gtin());
        statement.setString(first + 3, ticket.retailerId());
        return first + 4;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}

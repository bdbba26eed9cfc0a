package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.TreeMap;
import org.aftersales.feedback.survey.FunnelTallies.Counts;
import org.aftersales.kit.tx.Sql;

/** Counts of who was asked, whom that reached and who has answered, all of them on the day on which they were asked. */
@ApplicationScoped
class AskedTallies {

    private static final String COUNT = "insert into asked_tally as known (" + Tallies.TRAITS
            + ", asked, delivered, answered) " + Tallies.VALUES + ", asked, delivered, answered "
            + Tallies.TOLD.formatted("?::bigint, ?::bigint, ?::bigint", ", asked, delivered, answered")
            + "on conflict (" + Tallies.TRAITS + ") do update set asked = known.asked + excluded.asked,"
            + " delivered = known.delivered + excluded.delivered, answered = known.answered + excluded.answered";
    /** Who is asked and who answers are counted alike, whatever becomes known later. */
    private static final String FREEZE =
            "update origin set frozen = true where tenant_id = current_tenant() and subject_id = ? and not frozen";

    private final AgroalDataSource database;

    AskedTallies(AgroalDataSource database) {
        this.database = database;
    }

    /** @param invitation one that was just sent */
    void asked(Invitation invitation, Way way) {
        Sql.call(database, connection -> {
            try (var freeze = connection.prepareStatement(FREEZE)) {
                freeze.setObject(1, invitation.about().subjectId());
                freeze.executeUpdate();
            }
            return count(connection, invitation, way, Counts.of(Arrived.expected(way), 1));
        });
    }

    /** More is known of how it reached them, or of how far they came. */
    void moved(Invitation invitation, Arrivals.Change change) {
        var counts =
                new TreeMap<Way, Counts>(); // in one order, so that two who move them wait for each other in one order
        counts.merge(change.before().way(), Counts.of(change.before(), -1), Counts::plus);
        counts.merge(change.now().way(), Counts.of(change.now(), 1), Counts::plus);
        Sql.call(database, connection -> {
            int rows = 0;
            for (var each : counts.entrySet()) rows += count(connection, invitation, each.getKey(), each.getValue());
            return rows;
        });
    }

    private static int count(Connection connection, Invitation invitation, Way way, Counts counts) throws SQLException {
        if (counts.isNothing()) return 0;
        if (!counts.isOfStepsAlone()) countAsked(connection, invitation, way, counts);
        return FunnelTallies.count(connection, invitation, way, counts);
    }

    private static void countAsked(Connection connection, Invitation invitation, Way way, Counts counts)
            throws SQLException {
        LocalDate day = Tallies.day(invitation.sent().sentAt());
        var about = invitation.about();
        try (var statement = connection.prepareStatement(COUNT)) {
            int place = Tallies.bind(statement, day, about.occasion(), Traits.of(about, way));
            statement.setLong(place, counts.asked());
            statement.setLong(place + 1, counts.delivered());
            statement.setLong(place + 2, counts.answered());
            statement.executeUpdate();
        }
    }
}

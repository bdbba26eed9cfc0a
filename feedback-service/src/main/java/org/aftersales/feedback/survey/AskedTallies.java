package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
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

    private record Counts(long asked, long delivered, long answered) {
        static Counts of(Arrived arrived, int times) {
            return new Counts(times, arrived.delivered() ? times : 0, 0);
        }

        Counts plus(Counts more) {
            return new Counts(asked + more.asked, delivered + more.delivered, answered + more.answered);
        }
    }

    void asked(Experience about, Way way, Instant now) {
        Sql.call(database, connection -> {
            try (var freeze = connection.prepareStatement(FREEZE)) {
                freeze.setObject(1, about.subjectId());
                freeze.executeUpdate();
            }
            return count(connection, about, Tallies.day(now), way, Counts.of(new Arrived(way, false), 1));
        });
    }

    /** More is known of how it reached them. */
    void moved(Invitation invitation, Arrivals.Change change) {
        count(invitation, change, 0);
    }

    void answered(Invitation invitation, Arrivals.Change change) {
        count(invitation, change, 1);
    }

    private void count(Invitation invitation, Arrivals.Change change, int answered) {
        var counts =
                new TreeMap<Way, Counts>(); // in one order, so that two who move them wait for each other in one order
        counts.merge(change.before().way(), Counts.of(change.before(), -1), Counts::plus);
        counts.merge(change.now().way(), Counts.of(change.now(), 1), Counts::plus);
        counts.merge(change.now().way(), new Counts(0, 0, answered), Counts::plus);
        var day = Tallies.day(invitation.sent().sentAt());
        Sql.call(database, connection -> {
            int rows = 0;
            for (var each : counts.entrySet())
                rows += count(connection, invitation.about(), day, each.getKey(), each.getValue());
            return rows;
        });
    }

    private static int count(Connection connection, Experience about, LocalDate day, Way way, Counts counts)
            throws SQLException {
        try (var statement = connection.prepareStatement(COUNT)) {
            int place = Tallies.bind(statement, day, about, way);
            statement.setLong(place, counts.asked());
            statement.setLong(place + 1, counts.delivered());
            statement.setLong(place + 2, counts.answered());
            return statement.executeUpdate();
        }
    }
}

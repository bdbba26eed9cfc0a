package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** Counts of how far people came with a survey by each channel, all of them on the day on which they were asked. */
@ApplicationScoped
class FunnelTallies {

    /** Rows over which what is counted of a survey, a day and a channel is spread, lest everybody wait for one. */
    private static final int SHARES = 8;

    private static final String COUNT = """
            insert into funnel_tally as known (tenant_id, day, template_code, template_version, channel, share, asked,
                delivered, opened, started, answered)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, day, template_code, template_version, channel, share) do update set
                asked = known.asked + excluded.asked, delivered = known.delivered + excluded.delivered,
                opened = known.opened + excluded.opened, started = known.started + excluded.started,
                answered = known.answered + excluded.answered""";
    private static final String SUM = """
            select template_code, template_version, channel, sum(asked), sum(delivered), sum(opened), sum(started),
                sum(answered)
            from funnel_tally
            where tenant_id = current_tenant() and day between ? and ? and template_code = coalesce(?, template_code)
            group by 1, 2, 3 having sum(asked) > 0 order by 1, 2, 3""";

    private final AgroalDataSource database;

    FunnelTallies(AgroalDataSource database) {
        this.database = database;
    }

    /** What is to be added to the counts of a way. */
    record Counts(long asked, long delivered, long opened, long started, long answered) {

        static Counts of(Arrived arrived, int times) {
            return new Counts(
                    times,
                    arrived.delivered() ? times : 0,
                    arrived.opened() ? times : 0,
                    arrived.started() ? times : 0,
                    arrived.answered() ? times : 0);
        }

        Counts plus(Counts more) {
            return new Counts(
                    asked + more.asked,
                    delivered + more.delivered,
                    opened + more.opened,
                    started + more.started,
                    answered + more.answered);
        }

        /** Whether it changes nothing but how far somebody came. */
        boolean isOfStepsAlone() {
            return asked == 0 && delivered == 0 && answered == 0;
        }

        boolean isNothing() {
            return isOfStepsAlone() && opened == 0 && started == 0;
        }
    }

    /** @param connection of the transaction that makes it true */
    static int count(Connection connection, Invitation invitation, Way way, Counts counts) throws SQLException {
        var survey = invitation.sent().template();
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, Tallies.day(invitation.sent().sentAt()));
            statement.setString(2, survey.code());
            statement.setInt(3, survey.version());
            statement.setString(4, way.name());
            statement.setInt(5, Math.floorMod(invitation.key().getLeastSignificantBits(), SHARES));
            statement.setLong(6, counts.asked());
            statement.setLong(7, counts.delivered());
            statement.setLong(8, counts.opened());
            statement.setLong(9, counts.started());
            statement.setLong(10, counts.answered());
            return statement.executeUpdate();
        }
    }

    /** Of those who were asked on these days; by survey, version and channel. */
    List<Funnel> of(Days days, @Nullable String survey) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(SUM)) {
                select.setObject(1, days.from());
                select.setObject(2, days.to());
                select.setString(3, survey);
                var funnels = new ArrayList<Funnel>();
                try (var row = select.executeQuery()) {
                    while (row.next()) funnels.add(funnel(row));
                }
                return funnels;
            }
        });
    }

    private static Funnel funnel(ResultSet row) throws SQLException {
        return new Funnel(
                new TemplateRef(row.getString(1), row.getInt(2)),
                Way.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
    }
}

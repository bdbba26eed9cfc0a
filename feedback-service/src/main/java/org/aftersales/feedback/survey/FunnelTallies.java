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
            insert into funnel_tally as known (tenant_id, day, template_code, template_version, channel, gtin, centre,
                share, asked, delivered, opened, started, answered)
            select current_tenant(), day, template_code, template_version, channel, gtin, coalesce(centre, ''), share,
                asked, delivered, opened, started, answered
            from (values (?::date, ?::text, ?::integer, ?::text, ?::text, ?::uuid, ?::smallint, ?::bigint, ?::bigint,
                    ?::bigint, ?::bigint, ?::bigint))
                told (day, template_code, template_version, channel, gtin, subject_id, share, asked, delivered, opened,
                    started, answered)
            left join origin on origin.tenant_id = current_tenant() and origin.subject_id = told.subject_id
            on conflict (tenant_id, day, template_code, template_version, channel, gtin, centre, share) do update set
                asked = known.asked + excluded.asked, delivered = known.delivered + excluded.delivered,
                opened = known.opened + excluded.opened, started = known.started + excluded.started,
                answered = known.answered + excluded.answered""";
    private static final String SUM = """
            select template_code, template_version, channel, %s, sum(asked), sum(delivered), sum(opened), sum(started),
                sum(answered)
            from funnel_tally
            where tenant_id = current_tenant() and day between ? and ? and template_code = coalesce(?, template_code)
            group by 1, 2, 3, 4 having sum(asked) > 0 order by 1, 2, 3, 4""";

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
        var about = invitation.about();
        try (var statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, Tallies.day(invitation.sent().sentAt()));
            statement.setString(2, survey.code());
            statement.setInt(3, survey.version());
            statement.setString(4, way.name());
            statement.setString(5, about.gtin() == null ? "" : about.gtin());
            statement.setObject(6, about.subjectId());
            statement.setInt(7, Math.floorMod(invitation.key().getLeastSignificantBits(), SHARES));
            statement.setLong(8, counts.asked());
            statement.setLong(9, counts.delivered());
            statement.setLong(10, counts.opened());
            statement.setLong(11, counts.started());
            statement.setLong(12, counts.answered());
            return statement.executeUpdate();
        }
    }

    /** Of those who were asked on these days; by survey, version and channel, and by groups where these are asked for. */
    List<Funnel> of(Days days, @Nullable String survey, @Nullable FunnelGrouping by) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(SUM.formatted(by == null ? "null::text" : by.expression()))) {
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
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9));
    }
}

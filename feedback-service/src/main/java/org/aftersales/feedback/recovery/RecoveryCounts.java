package org.aftersales.feedback.recovery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;

/** Complaints of some days, counted where they are; of several about the same, the one that is not a duplicate. */
@ApplicationScoped
class RecoveryCounts {

    private static final String GROUP = """
            select count(*) as complaints, count(heard_at) as heard,
                count(*) filter (where status = 'RECOVERED') as recovered
            from complaint
            where tenant_id = current_tenant() and opened_at >= ? and opened_at < ?
                and (contacted_at is not null) = ? and closing is distinct from 'DUPLICATE'""";
    /** Won back is also whose misfortune was put right by a later complaint about it. */
    private static final String COSTS = """
            select k.worth_currency as currency, sum(k.worth_minor) as given, count(*) as compensated,
                count(*) filter (where exists (
                    select from complaint told
                    where told.tenant_id = c.tenant_id and told.incident_id = c.incident_id
                        and told.status = 'RECOVERED')) as recovered
            from complaint c join compensation k on k.tenant_id = c.tenant_id and k.complaint_id = c.id
            where c.tenant_id = current_tenant() and c.opened_at >= ? and c.opened_at < ? and k.status = 'CREDITED'
            group by 1 order by 1""";

    private final AgroalDataSource database;

    RecoveryCounts(AgroalDataSource database) {
        this.database = database;
    }

    Group group(Days days, boolean contacted) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, GROUP, days)) {
                select.setBoolean(3, contacted);
                try (var row = select.executeQuery()) {
                    row.next();
                    return Group.of(row.getLong("complaints"), row.getLong("heard"), row.getLong("recovered"));
                }
            }
        });
    }

    List<Recovery.Cost> costs(Days days) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, COSTS, days);
                    var rows = select.executeQuery()) {
                var costs = new ArrayList<Recovery.Cost>();
                while (rows.next()) {
                    var given = Money.ofMinor(rows.getLong("given"), rows.getString("currency"));
                    costs.add(Recovery.Cost.of(given, rows.getLong("compensated"), rows.getLong("recovered")));
                }
                return costs;
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, Days days) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setObject(1, start(days.from()));
        statement.setObject(2, start(days.to().plusDays(1)));
        return statement;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}

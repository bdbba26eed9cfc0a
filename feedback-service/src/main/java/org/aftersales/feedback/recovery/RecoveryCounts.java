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

/**
 * What happened to customers, each thing counted once however many complaints are about it, on the day of the first. What
 * only a duplicate of something else tells is not counted.
 */
@ApplicationScoped
class RecoveryCounts {

    /** What is put right is what the last answers that judge it say of all that they judge. */
    private static final String MISFORTUNES = """
            with misfortune as (
                select customer_id, incident_id, bool_or(contacted_at is not null) as contacted,
                    count(heard_at) > 0 as heard, bool_and(closing is not distinct from 'DUPLICATE') as duplicate,
                    (array_agg(status = 'RECOVERED' order by heard_at desc nulls last, status = 'RECOVERED'))[1]
                        as recovered
                from complaint
                where tenant_id = current_tenant() and (customer_id, incident_id) in (
                    select customer_id, incident_id from complaint
                    where tenant_id = current_tenant() and opened_at >= ? and opened_at < ?)
                group by 1, 2 having min(opened_at) >= ?)
            """;

    private static final String GROUP = MISFORTUNES + """
            select count(*) as complaints, count(*) filter (where heard) as heard,
                count(*) filter (where recovered) as recovered
            from misfortune where contacted = ? and not duplicate""";
    private static final String COSTS = MISFORTUNES + """
            select k.worth_currency as currency, sum(k.worth_minor) as given,
                count(distinct (m.customer_id, m.incident_id)) as compensated,
                count(distinct (m.customer_id, m.incident_id)) filter (where recovered) as recovered
            from misfortune m join complaint c using (customer_id, incident_id)
            join compensation k on k.tenant_id = c.tenant_id and k.complaint_id = c.id
            where c.tenant_id = current_tenant() and k.status = 'CREDITED'
            group by 1 order by 1""";

    private final AgroalDataSource database;

    RecoveryCounts(AgroalDataSource database) {
        this.database = database;
    }

    Group group(Days days, boolean contacted) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection, GROUP, days)) {
                select.setBoolean(4, contacted);
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
        statement.setObject(3, start(days.from()));
        return statement;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}

package org.aftersales.feedback.failure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.rest.Days;
import org.aftersales.kit.tx.Sql;

/** Failures, each ticket once, and the units among which they happen. */
@ApplicationScoped
class Failures {

    private static final String PUT = """
            insert into failure (tenant_id, ticket_id, gtin, finding, resolved_on) values (current_tenant(), ?, ?, ?, ?)
            on conflict (tenant_id, ticket_id) do update set
                gtin = excluded.gtin, finding = excluded.finding, resolved_on = excluded.resolved_on""";
    private static final String FORGET = "delete from failure where tenant_id = current_tenant() and ticket_id = ?";
    private static final String CLAIM = """
            insert into claimed_failure (tenant_id, claim_id, gtin, claimed_on) values (current_tenant(), ?, ?, ?)
            on conflict (tenant_id, claim_id) do nothing""";
    private static final String COUNT = """
            select %s as told, count(*) filter (where resolved_on >= ?), count(*) filter (where resolved_on < ?)
            from failure f left join origin on origin.tenant_id = f.tenant_id and subject_id = ticket_id
            where f.tenant_id = current_tenant() and resolved_on between ? and ? group by 1""";
    private static final String UNITS = """
            select %s as told, count(*) filter (where came_on < ? and (gone_on is null or gone_on >= ?)),
                count(*) filter (where came_on < ? and (gone_on is null or gone_on >= ?))
            from (select *, least(left_on, void_on) as gone_on from field_unit) u
                left join origin on origin.tenant_id = u.tenant_id and subject_id = unit_id
            where u.tenant_id = current_tenant() group by 1""";

    private final AgroalDataSource database;

    Failures(AgroalDataSource database) {
        this.database = database;
    }

    /** Now, and in as many days before. */
    record Both(long now, long before) {
        static final Both NONE = new Both(0, 0);
    }

    void put(UUID ticket, String gtin, String finding, LocalDate resolvedOn) {
        Sql.call(database, connection -> {
            try (var upsert = connection.prepareStatement(PUT)) {
                upsert.setObject(1, ticket);
                upsert.setString(2, gtin);
                upsert.setString(3, finding);
                upsert.setObject(4, resolvedOn);
                return upsert.executeUpdate();
            }
        });
    }

    /** An owner says that it is broken; said again, it is the same failure. */
    void claim(UUID claim, String gtin, LocalDate claimedOn) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(CLAIM)) {
                insert.setObject(1, claim);
                insert.setString(2, gtin);
                insert.setObject(3, claimedOn);
                return insert.executeUpdate();
            }
        });
    }

    void forget(UUID ticket) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.setObject(1, ticket);
                return delete.executeUpdate();
            }
        });
    }

    Map<String, Both> count(FailureGroup by, Days days) {
        return read(COUNT.formatted(by.expression()), select -> {
            select.setObject(1, days.from());
            select.setObject(2, days.from());
            select.setObject(3, days.before().from());
            select.setObject(4, days.to());
        });
    }

    /** What was in the field at the beginning of the middle of the days, and of those before. */
    Map<String, Both> units(FailureGroup by, Days days) {
        return read(UNITS.formatted(by.units()), select -> {
            select.setObject(1, middle(days));
            select.setObject(2, middle(days));
            select.setObject(3, middle(days.before()));
            select.setObject(4, middle(days.before()));
        });
    }

    private static LocalDate middle(Days days) {
        return days.from().plusDays((days.to().toEpochDay() - days.from().toEpochDay() + 1) / 2);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private Map<String, Both> read(String query, Binding binding) {
        return Sql.call(database, connection -> {
            try (var select = Sql.plannedAnew(connection, query)) {
                binding.bind(select);
                var counts = new HashMap<String, Both>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        var group = row.getString(1);
                        if (group != null) counts.put(group, new Both(row.getLong(2), row.getLong(3)));
                    }
                }
                return counts;
            }
        });
    }
}

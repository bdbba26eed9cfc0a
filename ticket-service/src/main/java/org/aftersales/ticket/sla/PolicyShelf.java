package org.aftersales.ticket.sla;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** How many versions of policies and calendars there are: one look for each ticket that is opened. */
@ApplicationScoped
class PolicyShelf {
    private static final String COUNT = """
            select (select count(*) from sla_policy where tenant_id = ?),
                (select count(*) from sla_calendar where tenant_id = ?)""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    PolicyShelf(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Both are only ever added, so their numbers say whether any was. */
    record Edition(String tenant, long policies, long calendars) {}

    Edition edition() {
        var tenant = tenants.current();
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(COUNT)) {
                statement.setString(1, tenant);
                statement.setString(2, tenant);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return new Edition(tenant, row.getLong(1), row.getLong(2));
                }
            }
        });
    }
}

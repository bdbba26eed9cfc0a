package org.aftersales.ticket.sla;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** How many versions of policies there are: one look for each ticket that is opened. */
@ApplicationScoped
class PolicyShelf {
    private static final String COUNT = "select count(*) from sla_policy where tenant_id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;

    PolicyShelf(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    long policies() {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(COUNT)) {
                statement.setString(1, tenants.current());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}

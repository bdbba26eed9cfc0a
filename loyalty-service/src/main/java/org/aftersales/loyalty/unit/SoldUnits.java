package org.aftersales.loyalty.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;

/** Who bought units and whether they have them still, in plain SQL over what registrations were, or will be, judged by. */
@ApplicationScoped
class SoldUnits {
    private static final String BUYERS = """
            select customer_id from earning
            where tenant_id = ? and reason = 'REGISTRATION' and cause_id = any(?)
            union select customer_id from waiting_event
            where tenant_id = ? and reason = 'REGISTRATION' and cause_id = any(?)""";
    private static final String GONE = """
            select exists (select from unit_mark where tenant_id = ? and unit_id = any(?) and kind = 'GONE')""";

    private final DataSource database;
    private final Tenants tenants;

    SoldUnits(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Set<CustomerId> buyers(Set<UUID> units) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BUYERS)) {
                var ids = connection.createArrayOf("uuid", units.toArray());
                select.setString(1, tenants.current());
                select.setArray(2, ids);
                select.setString(3, tenants.current());
                select.setArray(4, ids);
                try (var rows = select.executeQuery()) {
                    var customers = new HashSet<CustomerId>();
                    while (rows.next()) customers.add(new CustomerId(rows.getObject(1, UUID.class)));
                    return customers;
                }
            }
        });
    }

    boolean gone(Set<UUID> units) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(GONE)) {
                select.setString(1, tenants.current());
                select.setArray(2, connection.createArrayOf("uuid", units.toArray()));
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}

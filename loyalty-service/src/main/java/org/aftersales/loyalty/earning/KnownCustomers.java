package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/** Who knows which customer, in plain SQL: retailers know those to whom they have sold something. */
@ApplicationScoped
class KnownCustomers {
    private static final String KNOWN = """
            select exists (select from earning
                where tenant_id = ? and customer_id = ? and reason = 'REGISTRATION' and facts ->> 'retailer' = ?)
                or ?::text is null and exists (select from customer_link where tenant_id = ? and customer_id = ?)""";

    private final DataSource database;
    private final Tenants tenants;

    KnownCustomers(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param retailer who asks; null: the tenant, who knows all */
    boolean known(CustomerId customer, @Nullable String retailer) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                select.setString(1, tenants.current());
                select.setObject(2, customer.value());
                select.setString(3, retailer);
                select.setString(4, retailer);
                select.setString(5, tenants.current());
                select.setObject(6, customer.value());
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}

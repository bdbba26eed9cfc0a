package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;

/** Which customers a retailer knows, in plain SQL: those to whom they have sold something. */
@ApplicationScoped
class KnownCustomers {
    private static final String KNOWN = """
            select exists (select from earning
                where tenant_id = ? and customer_id = ? and reason = 'REGISTRATION' and facts ->> 'retailer' = ?)
                or exists (select from waiting_event
                where tenant_id = ? and customer_id = ? and reason = 'REGISTRATION' and facts ->> 'retailer' = ?)""";

    private static final String ALL_KNOWN = """
            select bool_and(exists (select from earning e
                where e.tenant_id = ? and e.customer_id = t.customer and e.reason = 'REGISTRATION'
                    and e.facts ->> 'retailer' = t.retailer))
            from json_to_recordset(?::json) as t(customer uuid, retailer text)""";

    private static final Rows<ToldTrigger> ROWS = new Rows<ToldTrigger>()
            .with("customer", told -> told.trigger().customerId().value())
            .with("retailer", told -> told.trigger().facts().retailer());

    private final DataSource database;
    private final Tenants tenants;

    KnownCustomers(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Whether each of the events that retailers tell is of a customer whom its teller knows. */
    boolean allKnown(List<ToldTrigger> told) {
        var byRetailers = told.stream()
                .filter(one -> one.trigger().facts().retailer() != null)
                .toList();
        if (byRetailers.isEmpty()) return true;
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ALL_KNOWN)) {
                select.setString(1, tenants.current());
                select.setString(2, ROWS.of(byRetailers));
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    boolean known(CustomerId customer, String retailer) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                for (var first = 1; first <= 4; first += 3) {
                    select.setString(first, tenants.current());
                    select.setObject(first + 1, customer.value());
                    select.setString(first + 2, retailer);
                }
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}

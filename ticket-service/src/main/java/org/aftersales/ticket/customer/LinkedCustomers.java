package org.aftersales.ticket.customer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;

/** The customers by people: one look-up for each request of a customer. */
@ApplicationScoped
class LinkedCustomers {

    private static final String OF = "select customer_id from customer_link where tenant_id = ? and subject = ?";

    private static final String OF_MANY = TenantQuery.of("""
            select asked.subject, link.customer_id from unnest(?::text[]) asked (subject)
            cross join lateral (
                select customer_id from customer_link
                where tenant_id = ? and subject = asked.subject offset 0) link""");

    private final AgroalDataSource database;
    private final Tenants tenants;

    LinkedCustomers(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    Set<UUID> of(String subject) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setString(1, tenants.current());
                statement.setString(2, subject);
                try (var row = statement.executeQuery()) {
                    var customers = new HashSet<UUID>();
                    while (row.next()) customers.add(row.getObject(1, UUID.class));
                    return Set.copyOf(customers);
                }
            }
        });
    }

    /** Of many people at once; those who are no customer yet are absent. Within a transaction or without one. */
    Map<String, Set<UUID>> of(Set<String> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OF_MANY)) {
                statement.setArray(TenantQuery.FIRST, connection.createArrayOf("text", subjects.toArray()));
                statement.setString(TenantQuery.FIRST + 1, tenants.current());
                try (var row = TenantQuery.rows(statement, tenants.current())) {
                    var customers = new HashMap<String, Set<UUID>>();
                    while (row.next()) {
                        customers
                                .computeIfAbsent(row.getString(1), subject -> new HashSet<>())
                                .add(row.getObject(2, UUID.class));
                    }
                    return customers;
                }
            }
        });
    }
}

package org.aftersales.ticket.customer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The tiers by customers: one look-up for each ticket that is opened. */
@ApplicationScoped
class CustomerTiers {

    private static final String KEEP = """
            insert into customer_tier (tenant_id, customer_id, tier, priority, changed_at) values (?, ?, ?, ?, ?)
            on conflict (tenant_id, customer_id) do update
            set tier = excluded.tier, priority = excluded.priority, changed_at = excluded.changed_at
            where customer_tier.changed_at <= excluded.changed_at""";

    private static final String OF = """
            select asked.customer_id, latest.tier, latest.priority from unnest(?::uuid[]) asked (customer_id)
            cross join lateral (
                select tier, priority from customer_tier
                where tenant_id = ? and customer_id in (
                    select asked.customer_id
                    union all
                    select other.customer_id from customer_link own
                        join customer_link other on other.tenant_id = own.tenant_id and other.subject = own.subject
                    where own.tenant_id = ? and own.customer_id = asked.customer_id)
                order by changed_at desc, customer_id limit 1) latest""";

    private static final String FORGET = "delete from customer_tier where tenant_id = ? and customer_id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;

    CustomerTiers(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void keep(UUID customer, CustomerTier tier, Instant since) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(KEEP)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, customer);
                statement.setString(3, tier.code());
                statement.setString(4, tier.priority());
                statement.setTimestamp(5, Timestamp.from(since));
                return statement.executeUpdate();
            }
        });
    }

    /** Of many customers at once; those without one are absent. */
    Map<UUID, CustomerTier> of(Set<UUID> customers) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
                statement.setString(2, tenants.current());
                statement.setString(3, tenants.current());
                try (var row = statement.executeQuery()) {
                    var tiers = new HashMap<UUID, CustomerTier>();
                    while (row.next())
                        tiers.put(row.getObject(1, UUID.class), new CustomerTier(row.getString(2), row.getString(3)));
                    return tiers;
                }
            }
        });
    }

    void forget(UUID customer) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, customer);
                return statement.executeUpdate();
            }
        });
    }
}

package org.aftersales.kit.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.sample.ParcelUseCases;
import org.aftersales.kit.tenant.Tenants;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TenantQueryTest {
    private static final String PARCELS = "select label from parcel where label <> ? order by label";

    @Inject
    AgroalDataSource database;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    ParcelUseCases parcels;

    private final String tenant = "query-" + UUID.randomUUID();
    private final String other = "query-" + UUID.randomUUID();

    private void registerTwoAndOneOfAnother() {
        tenants.run(tenant, () -> {
            parcels.register("a vase");
            parcels.register("a bowl");
        });
        tenants.run(other, () -> parcels.register("a jar"));
    }

    @Test
    void outside_a_transaction_it_reads_what_the_tenant_has() {
        registerTwoAndOneOfAnother();
        for (int again = 0; again < 3; again++) {
            assertEquals(List.of("a bowl", "a vase"), Sql.call(database, connection -> labels(connection, tenant)));
            assertEquals(List.of("a jar"), Sql.call(database, connection -> labels(connection, other)));
        }
    }

    @Test
    void the_connection_knows_no_tenant_afterwards() {
        registerTwoAndOneOfAnother();
        Sql.call(database, connection -> {
            assertEquals(2, labels(connection, tenant).size());
            assertEquals(List.of(), plainly(connection));
            assertEquals(2, labels(connection, tenant).size());
            return true;
        });
    }

    @Test
    void a_query_that_fails_leaves_no_tenant_either() {
        registerTwoAndOneOfAnother();
        Sql.call(database, connection -> {
            try (var broken = connection.prepareStatement(TenantQuery.of("select 1 / (length(?) - 1)"))) {
                broken.setString(TenantQuery.FIRST, "a");
                assertThrows(SQLException.class, () -> TenantQuery.rows(broken, tenant));
            }
            assertEquals(List.of(), plainly(connection));
            return true;
        });
    }

    @Test
    void within_a_transaction_it_sees_what_that_has_written() {
        var seen = tenants.as(
                tenant,
                () -> transactions.get(() -> Sql.call(database, connection -> {
                    try (var insert = connection.prepareStatement(
                            "insert into parcel (id, tenant_id, label, status, version, event_count) "
                                    + "values (gen_random_uuid(), ?, 'a cup', 'REGISTERED', 0, 0)")) {
                        insert.setString(1, tenant);
                        insert.executeUpdate();
                    }
                    return labels(connection, tenant);
                })));
        assertEquals(List.of("a cup"), seen);
    }

    private static List<String> labels(Connection connection, String tenant) throws SQLException {
        try (var query = connection.prepareStatement(TenantQuery.of(PARCELS))) {
            query.setString(TenantQuery.FIRST, "nothing");
            var labels = new ArrayList<String>();
            try (var row = TenantQuery.rows(query, tenant)) {
                while (row.next()) labels.add(row.getString(1));
            }
            return labels;
        }
    }

    private static List<String> plainly(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(PARCELS)) {
            query.setString(1, "nothing");
            var labels = new ArrayList<String>();
            try (var row = query.executeQuery()) {
                while (row.next()) labels.add(row.getString(1));
            }
            return labels;
        }
    }
}

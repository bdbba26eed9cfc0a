package org.aftersales.kit.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.Calls;
import org.aftersales.kit.sample.ParcelUseCases;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Sql.SqlFailure;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TenancyTest {
    private static final String COUNT = "select count(*) from parcel";

    @Inject
    AgroalDataSource database;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    ParcelUseCases parcels;

    private final String tenant = "tenancy-" + UUID.randomUUID();

    @Test
    void a_foreign_thing_is_not_found() {
        var id = tenants.as(tenant, () -> parcels.register("a vase").key());

        assertEquals("a vase", tenants.as(tenant, () -> parcels.get(id).key().equals(id) ? "a vase" : "another"));
        assertThrows(NotFound.class, () -> tenants.as("another", () -> parcels.get(id)));
    }

    @Test
    void a_foreign_thing_answers_404_over_rest() {
        var path = "/v1/parcels/" + new Calls().parcel("a vase");

        new Calls().agent().get(path).then().statusCode(404);
    }

    @Test
    void without_a_tenant_the_database_shows_nothing() {
        tenants.run(tenant, () -> parcels.register("a vase"));

        assertEquals(0, count(), "a statement outside any transaction");
        transactions.run(() -> assertEquals(0, count(), "a transaction of nobody"));
    }

    @Test
    void a_query_that_forgets_the_tenant_sees_only_its_own_rows() {
        tenants.run(tenant, () -> parcels.register("a vase"));

        tenants.run(tenant, () -> transactions.run(() -> assertEquals(1, count())));
        tenants.run("somebody-else", () -> transactions.run(() -> assertEquals(0, count())));
    }

    @Test
    void the_tenant_does_not_leak_through_the_pool() {
        tenants.run(tenant, () -> parcels.register("a vase"));

        for (var round = 0; round < 50; round++) assertEquals(0, count());
    }

    @Test
    void writing_for_another_tenant_is_refused() {
        var refusal = assertThrows(
                SqlFailure.class, () -> tenants.run(tenant, () -> transactions.run(() -> insertFor("another"))));

        assertEquals("42501", refusal.state());
    }

    @Test
    void the_worker_sees_the_kit_s_tables_of_all_tenants_and_no_business_table() throws SQLException {
        tenants.run(tenant, () -> parcels.register("a vase"));

        try (var connection = worker.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from outbox where tenant_id = '" + tenant + "'");
            assertTrue(rows.next());
            assertEquals(1, rows.getInt(1));
            var refusal = assertThrows(SQLException.class, () -> statement.executeQuery(COUNT));
            assertEquals("42501", refusal.getSQLState());
        }
    }

    @Test
    void what_is_append_only_cannot_be_changed() {
        var refusal = assertThrows(
                SqlFailure.class,
                () -> tenants.run(
                        tenant, () -> transactions.run(() -> execute("update delivery_note set label = 'changed'"))));

        assertEquals("42501", refusal.state());
    }

    private int count() {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(COUNT);
                    var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private void insertFor(String other) {
        execute("insert into parcel (tenant_id, id, version, event_count, status, label) values ('" + other
                + "', gen_random_uuid(), 0, 0, 'SENT', 'smuggled')");
    }

    private void execute(String sql) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return statement.executeUpdate();
            }
        });
    }
}

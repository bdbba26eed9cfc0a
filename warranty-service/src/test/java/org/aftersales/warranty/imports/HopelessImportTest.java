package org.aftersales.warranty.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.customer.MergePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that can never be worked off does not keep its retailer's others waiting for ever. */
@QuarkusTest
class HopelessImportTest {

    private static final int ATTEMPTS = 20;

    @Inject
    UploadUseCases uploads;

    @Inject
    ImportFiles files;

    @Inject
    ImportQueue queue;

    @Inject
    ImportSteps steps;

    @Inject
    ImportWorker worker;

    @Inject
    Tenants tenants;

    @Inject
    @DataSource("worker")
    AgroalDataSource background;

    Shop shop;
    UUID importId;

    @BeforeEach
    void submit() {
        shop = Shop.opened();
        var file = (Shop.HEADER + SalesLines.lines(0, 1)).getBytes(StandardCharsets.UTF_8);
        var order = new Order(shop.retailer(), false, MergePolicy.KEEP, null);
        importId = tenants.as(shop.tenant(), () -> uploads.submit(order, new ByteArrayInputStream(file)))
                .id();
    }

    @Test
    void it_is_given_up_after_many_attempts_that_did_nothing() throws SQLException {
        tenants.run(shop.tenant(), () -> files.delete(importId));

        for (int i = 0; i < ATTEMPTS; i++) {
            endLeases();
            worker.workOff();
        }

        assertEquals("FAILED", status());
        var next = shop.uploaded(Shop.HEADER + SalesLines.line("S-2", "TV55EN510502"), "");
        assertEquals(Map.of("registered", 1), shop.finished(next).<Map<String, Integer>>path("outcomes"));
    }

    @Test
    void so_is_one_at_which_every_worker_dies() throws SQLException {
        for (int i = 0; i < ATTEMPTS; i++) {
            endLeases();
            var turn = queue.claim(UUID.randomUUID()).orElseThrow();
            tenants.run(shop.tenant(), () -> steps.start(turn));
        }

        endLeases();
        worker.workOff();

        assertEquals("FAILED", status());
    }

    private String status() {
        return shop.asRetailer().get("/v1/registration-imports/" + importId).path("status");
    }

    private void endLeases() throws SQLException {
        try (var connection = background.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update import_queue set leased_until = now() - interval '1 second'");
        }
    }
}

package org.aftersales.warranty.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year's sales, all delivered and installed on days of their own, so that hardly any can be compared together. */
@QuarkusTest
class ManySalesSimulatedTest {

    /** {@code -Dsimulated=500000} for a measurement. */
    private static final int UNITS = Integer.getInteger("simulated", 5_000);

    private static final Duration MOST = Duration.ofSeconds(20);

    @Inject
    ManySales sales;

    @Inject
    Tenants tenants;

    String tenant;

    @AfterEach
    void other_tests_read_all_rows_there_are() {
        tenants.run(tenant, sales::forget);
    }

    @Test
    void every_unit_is_counted_in_bounded_time_and_the_memory_of_one() {
        var shop = Shop.opened();
        tenant = shop.tenant();
        tenants.run(shop.tenant(), () -> sales.sell(UNITS));
        var free = heap();
        var began = System.nanoTime();

        int changed = shop.as(Tokens.manager(shop.tenant()))
                .body(Map.of("version", 1, "soldFrom", "2025-01-01", "soldTo", "2025-12-31"))
                .post("/v1/policies/TV-36/versions/1/simulation")
                .then()
                .statusCode(200)
                .extract()
                .path("units");

        var took = Duration.ofNanos(System.nanoTime() - began);
        Log.infof("%d units compared in %d ms, %d MB more in use", UNITS, took.toMillis(), heap() - free);
        assertEquals(UNITS, changed);
        assertTrue(took.compareTo(MOST) < 0, took.toString());
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}

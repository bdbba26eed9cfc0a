package org.aftersales.warranty.contract;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractRaceTest {

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void one_order_told_and_one_contract_cancelled_by_thirty_two_at_once_happen_once() throws Exception {
        var shop = Shop.opened();
        var calls = new ContractCalls(shop);
        var unit = shop.television("S-1", "TV55EN510501");

        var sold = atOnce(
                () -> calls.sell(ContractCalls.order(unit, "O-1")).extract().statusCode());
        var id = shop.asRetailer().get("/v1/contracts?unitId=" + unit).<String>path("items[0].id");
        calls.coverage(unit, "2026-11-21").body("coverages", hasSize(4));
        var cancelled =
                atOnce(() -> calls.cancel(id, "731.00", "\"0\"").extract().statusCode());

        assertEquals(1, Collections.frequency(sold, 201));
        assertEquals(1, Collections.frequency(cancelled, 200));
        assertTrue(List.of(200, 201, 409, 412).containsAll(sold)
                && List.of(200, 409, 412).containsAll(cancelled));
        calls.coverage(unit, "2026-11-21").body("coverages", hasSize(2));
        events.in(shop.tenant())
                .expect("warranty.unit.registered.v1")
                .expect("warranty.unit.extended.v1")
                .expect("warranty.unit.extension-cancelled.v1")
                .andNothingElse();
    }

    private static List<Integer> atOnce(Callable<Integer> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(32)) {
            return threads.invokeAll(Collections.nCopies(32, work)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}

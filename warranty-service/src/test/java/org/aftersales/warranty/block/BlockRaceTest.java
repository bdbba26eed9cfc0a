package org.aftersales.warranty.block;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlockRaceTest {

    private static final int UNITS = 16;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep sweep;

    @BeforeEach
    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void units_registered_in_the_instant_of_their_listing_are_all_met_and_once() throws Exception {
        var shop = Shop.opened();
        var calls = new BlockCalls(shop);
        registerAndList(shop, calls);
        clock.advance(Duration.ofMinutes(1));
        while (sweep.sweep() > 0) Thread.onSpinWait();

        var blocked = events.of(shop.tenant()).stream()
                .filter(event -> event.type().equals("warranty.unit.blocked.v1"))
                .map(event -> event.field("serial"))
                .toList();
        assertEquals(UNITS, blocked.size());
        assertEquals(UNITS, blocked.stream().distinct().count());
        for (int i = 0; i < UNITS; i++) {
            var unit = (String) shop.asRetailer()
                    .get("/v1/units?gtin=9521234001348&serial=TV55EN5105" + (10 + i))
                    .path("items[0].id");
            calls.read(listing(shop, i)).body("status", equalTo("FLAGGED")).body("unitId", equalTo(unit));
        }
    }

    private static void registerAndList(Shop shop, BlockCalls calls) throws Exception {
        var clients = new ArrayList<Callable<String>>();
        for (int i = 10; i < 10 + UNITS; i++) {
            var serial = "TV55EN5105" + i;
            var saleRef = "S-" + i;
            clients.add(() -> shop.television(saleRef, serial));
            clients.add(() -> calls.listed(serial, "RECALLED"));
        }
        try (var threads = Executors.newFixedThreadPool(2 * UNITS)) {
            for (var answer : threads.invokeAll(clients)) answer.get();
        }
    }

    private static String listing(Shop shop, int unit) {
        return shop.as(Tokens.agent(shop.tenant()))
                .get("/v1/blocks?gtin=9521234001348&serial=TV55EN5105" + (10 + unit))
                .path("items[0].id");
    }
}

package org.aftersales.warranty.voiding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class VoidingRaceTest {

    @Inject
    EventProbe events;

    @RepeatedTest(3)
    void thirty_two_void_and_claim_at_once_and_no_claim_is_approved_after_the_voiding() throws Exception {
        var shop = Shop.opened();
        var unit = shop.television("S-1", "TV55EN510501");
        var calls = new VoidingCalls(shop);
        var manager = Tokens.manager(shop.tenant());
        Callable<Integer> voiding =
                () -> calls.voidUnit(unit, manager).extract().statusCode();
        Callable<Integer> claiming = () -> claim(shop, unit);

        var clients = new ArrayList<Callable<Integer>>();
        IntStream.range(0, 16).forEach(each -> {
            clients.add(claiming);
            clients.add(voiding);
        });
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var answer : threads.invokeAll(clients)) {
                assertTrue(answer.get() == 201 || answer.get() == 409, "answered " + answer.get());
            }
        }

        var types = events.of(shop.tenant()).stream().map(Recorded::type).toList();
        assertEquals(1, types.stream().filter("warranty.unit.voided.v1"::equals).count());
        assertTrue(types.lastIndexOf("warranty.claim.approved.v1") < types.indexOf("warranty.unit.voided.v1"));
        assertEquals(2, sequenceOfUnit(shop, unit));
    }

    private static int claim(Shop shop, String unit) {
        return shop.asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", unit, "faultDescription", "Dark."))
                .post("/v1/claims")
                .statusCode();
    }

    /** The number that the unit's last event carries. */
    private long sequenceOfUnit(Shop shop, String unit) {
        return events.of(shop.tenant()).stream()
                .filter(event -> event.key().equals(unit))
                .mapToLong(Recorded::sequence)
                .max()
                .orElseThrow();
    }
}

package org.aftersales.warranty.conflict;

import static org.aftersales.warranty.conflict.ConflictCalls.claim;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many conflicts one caller may open about units of others. */
@QuarkusTest
class ConflictQuotaTest extends DisputedTelevision {

    private static final int A_DAY = 10;

    @Inject
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void who_opens_and_withdraws_all_day_long_waits_for_the_next() {
        for (int i = 0; i < A_DAY; i++) {
            calls.withdraw(calls.opened("reza", SERIAL), reza, FIRST).statusCode(200);
            clock.advance(Duration.ofMinutes(1));
        }

        calls.open(reza, claim(SERIAL))
                .statusCode(429)
                .header(
                        "Retry-After",
                        String.valueOf(Duration.ofDays(1).minusMinutes(A_DAY).toSeconds()))
                .body("code", equalTo("too-many-conflicts-a-day"));
        calls.opened("nima", SERIAL);

        clock.advance(Duration.ofDays(1).minusMinutes(A_DAY));
        calls.opened("reza", SERIAL);
    }

    @Test
    void a_retailer_speaks_for_many_people_and_not_for_everybody() {
        var rival = Tokens.retailer(shop.tenant(), "rival");
        var claim = claim(SERIAL);
        for (int i = 0; i < 50; i++) {
            claim.put("customerRef", "R-" + i);
            calls.open(rival, claim).statusCode(201);
        }

        claim.put("customerRef", "R-50");
        calls.open(rival, claim).statusCode(429).body("code", equalTo("too-many-conflicts-a-day"));
    }

    @Test
    void of_many_opened_at_once_by_one_person_five_are_open() throws Exception {
        for (int i = 10; i < 22; i++) shop.television("S-" + i, "TV55EN5106" + i);
        var clients = IntStream.range(10, 22)
                .mapToObj(i -> (Callable<Integer>) () ->
                        calls.open(reza, claim("TV55EN5106" + i)).extract().statusCode())
                .toList();

        assertEquals(Map.of(201, 5, 409, 7), AtOnce.statuses(clients));
        assertEquals(5, calls.openOnes().size());
    }
}

package org.aftersales.warranty.registration;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aftersales.warranty.AtOnce;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;

/** Several counters, and the retailer's own system, register one unit in the same instant. */
@QuarkusTest
class CounterRaceTest {

    @Test
    void of_many_who_claim_for_one_unit_one_registers_it_and_one_claim_is_filed() throws Exception {
        var counter = new CounterCalls(Shop.opened());
        var clients = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            var token = i % 2 == 0 ? counter.agent() : counter.retailer();
            var told = counter.television(token);
            clients.add(() -> counter.file(token, told).extract().statusCode());
        }

        assertEquals(Map.of(201, 1, 409, 11), AtOnce.statuses(clients));
        counter.read(counter.agent(), "/v1/claims").body("items", hasSize(1));
    }
}

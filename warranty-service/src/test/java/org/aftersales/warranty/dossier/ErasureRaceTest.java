package org.aftersales.warranty.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.aftersales.warranty.customer.Person;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class ErasureRaceTest {

    @Inject
    TableDump tables;

    @RepeatedTest(5)
    void an_erasure_between_registrations_and_claims_leaves_no_person_and_no_unit_without_an_owner() throws Exception {
        var shop = Shop.opened();
        var sara = Person.of(shop, "sara-" + UUID.randomUUID(), "C-1");

        List<Callable<Integer>> work = List.of(
                () -> sara.asks()
                        .header("If-Match", "*")
                        .delete("/v1/customers/me")
                        .statusCode(),
                () -> tell(sara),
                () -> claim(sara),
                () -> sold(shop, 1),
                () -> sold(shop, 2),
                () -> sold(shop, 3));

        var answers = together(work);

        assertEquals(List.of(201, 201, 201), answers.subList(3, 6));
        for (int number = 1; number <= 3; number++) assertOwned(shop, number);
        assertTrue(List.of(204, 409).contains(answers.getFirst()), "erased: " + answers);
        if (answers.getFirst() == 204) assertForgotten(sara);
        else assertEquals(201, answers.get(2), "only a claim holds an erasure back: " + answers);
    }

    private void assertOwned(Shop shop, int number) {
        String owner = shop.as(Tokens.manager(shop.tenant()))
                .get("/v1/units?gtin=9521234001348&serial=TV55EN66000" + number)
                .path("items[0].customerId");
        assertTrue(tables.rows("customer", shop.tenant()).contains(owner), "every unit has its customer");
    }

    private void assertForgotten(Person sara) {
        assertEquals(404, sara.reads().statusCode());
        var left = sara.staff().get(sara.path());
        left.then().statusCode(200);
        assertFalse(left.asString().contains("Nightingale") || left.asString().contains("Moradi"), left.asString());
        assertFalse(tables.rows("customer", sara.shop().tenant()).contains(sara.subject()));
    }

    private static int tell(Person sara) {
        return sara.asks()
                .header("If-Match", "*")
                .body(Map.of("name", "Nightingale"))
                .put("/v1/customers/me")
                .statusCode();
    }

    private static int claim(Person sara) {
        return sara.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("unitId", sara.unit(), "faultDescription", "The screen stays dark."))
                .post("/v1/claims")
                .statusCode();
    }

    private static int sold(Shop shop, int number) {
        var sale = Shop.sale("R-" + number, "TV55EN66000" + number);
        sale.put("customerRef", "C-1");
        return shop.register(sale).statusCode();
    }

    private static List<Integer> together(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(work)) answers.add(answer.get());
            return answers;
        }
    }
}

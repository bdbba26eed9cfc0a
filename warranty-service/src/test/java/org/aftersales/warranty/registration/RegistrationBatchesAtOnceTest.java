package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.LoggedLines;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationBatchesAtOnceTest {

    private static final int SALES = 20;

    @Inject
    EventProbe events;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @Test
    void of_many_requests_with_the_same_batch_one_registers_each_unit_and_the_others_hear_of_it() throws Exception {
        var sales = sales();

        assertRegisteredOnce(0, atOnce(16, client -> () -> batch(sales)));
    }

    /** The buyer is known, so no row of theirs makes one batch wait for the other: each may wait for what the other has. */
    @Test
    void sixteen_batches_of_the_same_sales_in_opposite_orders_end_alike_and_none_is_done_twice() throws Exception {
        shop.television("S-0", "TV55EN510500");
        var sales = sales();
        var lines = new LoggedLines();
        Logger.getLogger("").addHandler(lines);

        try {
            assertRegisteredOnce(1, atOnce(16, client -> () -> batch(client % 2 == 0 ? sales : sales.reversed())));
        } finally {
            Logger.getLogger("").removeHandler(lines);
        }

        assertFalse(lines.all().contains("is done again"), lines::all);
    }

    private void assertRegisteredOnce(int before, List<Response> answers) {
        for (var answer : answers) {
            assertEquals(207, answer.statusCode(), () -> answer.body().asString());
        }
        assertEquals(SALES, count(answers, 201));
        assertEquals((answers.size() - 1L) * SALES, count(answers, 200));
        assertEquals(SALES, units(answers).size());
        assertEquals(before + SALES, events.of(shop.tenant()).size());
    }

    private static List<Map<String, Object>> sales() {
        return IntStream.rangeClosed(1, SALES)
                .mapToObj(i -> Shop.sale("S-" + i, "TV55EN" + (510_500 + i)))
                .toList();
    }

    private Response batch(List<Map<String, Object>> sales) {
        return shop.asRetailer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("registrations", sales))
                .post("/v1/registrations/batches");
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream()
                .flatMap(answer -> answer.<List<Integer>>path("items.status").stream())
                .filter(each -> each == status)
                .count();
    }

    private static Set<String> units(List<Response> answers) {
        return answers.stream()
                .flatMap(answer -> answer.<List<String>>path("items.registration.id").stream())
                .collect(Collectors.toSet());
    }

    private static List<Response> atOnce(int clients, IntFunction<Callable<Response>> call)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            return threads.invokeAll(IntStream.range(0, clients).mapToObj(call).toList()).stream()
                    .map(RegistrationBatchesAtOnceTest::answer)
                    .toList();
        }
    }

    private static Response answer(Future<Response> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}

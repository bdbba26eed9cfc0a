package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationsAtOnceTest {
    @Inject
    EventProbe events;

    Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.opened();
    }

    @Test
    void of_many_requests_for_one_unit_one_registers_it() throws Exception {
        var answers = atOnce(32, i -> () -> shop.register(Shop.sale("S-" + i, "TV55EN510501")));

        assertEquals(1, count(answers, 201));
        assertEquals(31, count(answers, 409));
        assertEquals(1, events.of(shop.tenant()).size());
    }

    @Test
    void of_many_requests_for_one_sale_one_registers_it_and_the_others_hear_of_it() throws Exception {
        var answers = atOnce(32, i -> () -> shop.register(Shop.sale("S-1", "TV55EN510501")));

        assertEquals(1, count(answers, 201));
        assertEquals(31, count(answers, 200));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.<String>path("id"))
                        .distinct()
                        .count());
        assertEquals(1, events.of(shop.tenant()).size());
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private static List<Response> atOnce(int times, IntFunction<Callable<Response>> call) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads.invokeAll(IntStream.range(0, times).mapToObj(call).toList()).stream()
                    .map(RegistrationsAtOnceTest::answer)
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

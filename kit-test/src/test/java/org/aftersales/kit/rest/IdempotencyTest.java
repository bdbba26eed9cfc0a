package org.aftersales.kit.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aftersales.kit.sample.ParcelUseCases;
import org.aftersales.kit.test.EventProbe;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    private static final String VASE = "{\"label\": \"a vase\"}";

    @Inject
    EventProbe probe;

    private final Calls calls = new Calls();

    @Test
    void a_missing_key_answers_400() {
        calls.agent()
                .body(VASE)
                .post("/v1/parcels")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        assertEquals(List.of(), probe.of(calls.tenant()));
    }

    @Test
    void a_key_that_is_no_key_answers_400() {
        calls.register("k".repeat(256), VASE).statusCode(400).body("code", equalTo("idempotency-key-invalid"));
    }

    @Test
    void a_repetition_gets_the_stored_answer_and_no_second_effect() {
        var first = calls.register("once", VASE).statusCode(201).header("Idempotent-Replayed", nullValue());
        var again = calls.register("once", VASE).statusCode(201).header("Idempotent-Replayed", equalTo("true"));

        assertEquals(first.extract().asString(), again.extract().asString());
        assertEquals(first.extract().header("Location"), again.extract().header("Location"));
        assertEquals(first.extract().header("ETag"), again.extract().header("ETag"));
        assertEquals(1, probe.of(calls.tenant()).size());
    }

    @Test
    void a_repetition_that_would_be_refused_gets_the_stored_answer() {
        var unique = "{\"label\": \"" + ParcelUseCases.UNIQUE + "\"}";

        calls.register("unique", unique).statusCode(201);
        calls.register("unique", unique).statusCode(201).header("Idempotent-Replayed", equalTo("true"));

        calls.register("another", unique).statusCode(422).body("code", equalTo("not-unique"));
    }

    @Test
    void the_quoted_and_the_bare_key_are_one_key() {
        calls.register("\"quoted\"", VASE).statusCode(201);
        calls.register("quoted", VASE).statusCode(201).header("Idempotent-Replayed", equalTo("true"));
    }

    @Test
    void spelling_the_same_body_differently_is_a_repetition() {
        calls.register("spelled", "{\"label\": \"a vase\", \"grams\": 5}").statusCode(201);
        calls.register("spelled", "{ \"grams\":5,\"label\":\"a vase\" }")
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"));
    }

    @Test
    void the_same_key_with_another_body_answers_422() {
        calls.register("reused", VASE).statusCode(201);
        calls.register("reused", "{\"label\": \"a lamp\"}")
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void another_tenant_may_use_the_same_key() {
        calls.register("shared", VASE).statusCode(201);
        new Calls().register("shared", VASE).statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void a_refused_request_stores_nothing() {
        var heavy = "{\"label\": \"" + ParcelUseCases.TOO_HEAVY + "\"}";

        calls.register("refused", heavy).statusCode(422).body("code", equalTo("too-heavy"));

        calls.register("refused", VASE).statusCode(201).header("Idempotent-Replayed", nullValue());
        assertEquals(1, probe.of(calls.tenant()).size());
    }

    @Test
    void of_concurrent_requests_with_one_key_one_has_an_effect() throws Exception {
        Callable<Integer> request =
                () -> calls.register("raced", VASE).extract().statusCode();

        List<Future<Integer>> answers;
        try (var clients = Executors.newFixedThreadPool(8)) {
            answers = clients.invokeAll(
                    IntStream.range(0, 24).mapToObj(i -> request).toList());
        }

        for (var answer : answers) assertEquals(201, answer.get(), "the work or its repetition");
        assertEquals(1, probe.of(calls.tenant()).size());
    }
}

package org.aftersales.kit.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.aftersales.kit.sample.PalletsTogether;
import org.aftersales.kit.sample.ParcelUseCases;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Requests of one kind that come at the same moment have the answers and effects that they have one by one. */
@QuarkusTest
class AnsweredTogetherTest {
    private static final int CLIENTS = 32;
    private static final List<String> NOT_UNIQUE = List.of("201 null", "422 not-unique");

    @Inject
    PalletsTogether pallets;

    @Inject
    EventProbe probe;

    private final String tenant = "pallets-" + UUID.randomUUID();

    @Test
    void what_is_left_unanswered_is_refused_in_its_own_words_and_keeps_nobody_else() throws Exception {
        var answers = atOnce(client -> load(client % 4 == 0 ? ParcelUseCases.TOO_HEAVY : "vase " + client));

        for (var client = 0; client < CLIENTS; client++)
            assertEquals(client % 4 == 0 ? "422 too-heavy" : "201 null", answers.get(client), "of " + client);
        assertEquals(CLIENTS * 3 / 4, probe.of(tenant).size());
        assertTrue(rounds().stream().anyMatch(round -> round.places().size() > 1), "somebody met");
    }

    @Test
    void nobody_is_told_of_what_a_round_has_lost() throws Exception {
        var answers = atOnce(client -> load(client % 8 == 0 ? ParcelUseCases.UNIQUE : "vase " + client));

        for (var client = 0; client < CLIENTS; client++)
            if (client % 8 != 0) assertEquals("201 null", answers.get(client), "of " + client);
        for (var client = 0; client < CLIENTS; client += 8)
            assertTrue(NOT_UNIQUE.contains(answers.get(client)), answers.get(client));
        assertEquals(
                answers.stream().filter("201 null"::equals).count(),
                probe.of(tenant).size());
    }

    @Test
    void each_is_answered_by_itself_where_answers_are_missing() throws Exception {
        var answers = atOnce(client -> load(client % 4 == 0 ? PalletsTogether.LOST : "vase " + client));

        assertEquals(List.of("201 null"), answers.stream().distinct().toList());
        var labels = probe.of(tenant).stream().map(event -> event.field("label"));
        assertEquals(CLIENTS / 4, labels.filter(PalletsTogether.LOST::equals).count());
        assertEquals(CLIENTS, probe.of(tenant).size());
    }

    @Test
    void a_key_that_comes_twice_at_once_is_used_once() throws Exception {
        var answers = atOnce(client -> load(tenant, "k" + client / 2, "vase " + client % 2, "here"));

        for (var client = 0; client < CLIENTS; client += 2) {
            var pair = List.of(answers.get(client), answers.get(client + 1));
            assertEquals(
                    List.of("201 null", "422 idempotency-key-reused"),
                    pair.stream().sorted().toList());
        }
        assertEquals(CLIENTS / 2, probe.of(tenant).size());
    }

    @Test
    void who_asks_at_another_desk_or_for_another_tenant_does_not_meet() throws Exception {
        var other = tenant + "-other";
        var answers =
                atOnce(client -> load(client % 2 == 0 ? tenant : other, "k" + client, "vase", "to " + client / 2 % 2));

        assertEquals(List.of("201 null"), answers.stream().distinct().toList());
        assertEquals(CLIENTS / 2, probe.of(tenant).size());
        assertEquals(CLIENTS / 2, probe.of(other).size());
        assertFalse(rounds().isEmpty());
        for (var round : rounds())
            assertEquals(1, round.places().stream().distinct().count(), round::toString);
    }

    @Test
    void who_hangs_up_keeps_nobody_and_finds_their_answer_when_they_ask_again() throws Exception {
        var answers = atOnce(client -> {
            if (client % 2 == 0) return load(tenant, "k" + client, "vase", "here");
            hangUp("k" + client);
            return "201 null";
        });
        var again = atOnce(client -> load(tenant, "k" + client, "vase", "here"));

        assertEquals(List.of("201 null"), answers.stream().distinct().toList());
        assertEquals(List.of("201 null"), again.stream().distinct().toList());
        assertEquals(CLIENTS, probe.of(tenant).size());
    }

    @Test
    void what_breaks_a_rule_of_its_form_is_refused_also_among_others() throws Exception {
        var answers = atOnce(client -> load(client % 4 == 0 ? " " : "vase " + client));

        for (var client = 0; client < CLIENTS; client++)
            assertEquals(client % 4 == 0 ? "400 invalid-body" : "201 null", answers.get(client), "of " + client);
        assertEquals(CLIENTS * 3 / 4, probe.of(tenant).size());
    }

    private List<PalletsTogether.Round> rounds() {
        return pallets.rounds(tenant);
    }

    private String load(String label) {
        return load(tenant, UUID.randomUUID().toString(), label, "here");
    }

    private static String load(String whose, String key, String label, String place) {
        var answer = given().auth()
                .oauth2(Tokens.agent(whose))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("label", label, "place", place))
                .post("/v1/pallets");
        return answer.statusCode() + " " + answer.path("code");
    }

    /** Asks for a vase here, and is gone. */
    private void hangUp(String key) {
        var body = "{\"label\":\"vase\",\"place\":\"here\"}";
        var request =
                "POST /v1/pallets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: "
                        + key + "\r\nAuthorization: Bearer " + Tokens.agent(tenant) + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n" + body;
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> atOnce(IntFunction<String> client) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Future<String>>();
            for (var number = 0; number < CLIENTS; number++) {
                var mine = number;
                Callable<String> work = () -> {
                    start.await();
                    return client.apply(mine);
                };
                all.add(threads.submit(work));
            }
            var done = new ArrayList<String>();
            for (var each : all) done.add(each.get());
            return done;
        }
    }
}

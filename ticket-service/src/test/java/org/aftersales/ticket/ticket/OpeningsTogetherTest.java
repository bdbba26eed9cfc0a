package org.aftersales.ticket.ticket;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets that are opened at the same moment are opened as they are one by one. */
@QuarkusTest
class OpeningsTogetherTest {
    private static final int CLIENTS = 24;

    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);
    private final List<UUID> customers = new ArrayList<>();

    @BeforeEach
    void customers_promises_and_a_queue() {
        TicketScenes.promisesAndQueue(tenant);
        for (int n = 0; n < CLIENTS; n++) {
            customers.add(UUID.randomUUID());
            scenes.link(tenant, customers.get(n), "sub-" + n);
        }
    }

    @Test
    void each_is_answered_and_kept_as_if_it_were_alone() throws Exception {
        var answers = new ArrayList<Response>();

        var asked = Statements.of(() -> answers.addAll(atOnce(n -> open(me(n), "k" + n, aTicket(n)))));

        assertTrue(asked.getOrDefault("BEGIN", 0L) < CLIENTS, () -> "as many transactions: " + asked);
        for (int n = 0; n < CLIENTS; n++) {
            var answer = answers.get(n).then().statusCode(201).body("subject", equalTo("door " + n));
            var path = "/v1/tickets/" + answer.extract().path("id");
            show(me(n), answer.extract().path("id"))
                    .then()
                    .body(equalTo(answers.get(n).asString()));
            var words = as(me(n)).get(path + "/messages").then();
            words.body("items.body", equalTo(List.of("It smells of " + n + ".")));
            as(Tokens.manager(tenant))
                    .get(path + "/changes/verification")
                    .then()
                    .body("intact", equalTo(true));
            as(agent).get(path + "/routing").then().body("queue", equalTo("ALL"));
            as(agent).get(path + "/clocks").then().body("clocks", hasSize(2));
        }
    }

    @Test
    void what_is_told_of_each_follows_from_its_own_request() throws Exception {
        var mark = events.mark();

        for (var answer : atOnce(n -> open(me(n), "k" + n, aTicket(n))))
            answer.then().statusCode(201);

        var stories = events.of(tenant, mark).stream()
                .collect(groupingBy(event -> event.headers().get("ce_correlationid")));
        assertEquals(CLIENTS, stories.size());
        for (var story : stories.values()) {
            assertEquals(1, story.stream().map(Recorded::key).distinct().count(), story::toString);
            assertEquals(
                    List.of(
                            "ticket.ticket.opened.v1",
                            "ticket.clock.started.v1",
                            "ticket.clock.started.v1",
                            "ticket.message.posted.v1"),
                    story.stream().map(Recorded::type).toList());
        }
    }

    @Test
    void each_refusal_is_told_in_its_own_words_and_keeps_nobody_else() throws Exception {
        var mark = events.mark();

        var answers = atOnce(this::soOrSo);

        var told = new ArrayList<String>();
        for (int n = 0; n < CLIENTS; n++)
            told.add(n % 6 + " " + answers.get(n).statusCode() + " "
                    + answers.get(n).path("code"));
        assertEquals(
                Map.of(
                        "0 404 not-found", 4L,
                        "1 422 invalid-message", 4L,
                        "2 403 terms-of-ones-own", 4L,
                        "3 400 invalid-body", 4L,
                        "4 403 forbidden", 4L,
                        "5 201 null", 4L),
                told.stream().collect(groupingBy(one -> one, counting())));
        assertEquals(4 * 4, events.of(tenant, mark).size());
    }

    private Response soOrSo(int n) {
        return switch (n % 6) {
            case 0 -> open(me(n), "k" + n, aTicket((n + 1) % CLIENTS));
            case 1 -> open(agent, "k" + n, aTicket(n));
            case 2 -> open(me(n), "k" + n, with(aTicket(n), "customerTier", "GOLD"));
            case 3 -> open(me(n), "k" + n, with(aTicket(n), "serial", "tv 55"));
            case 4 -> open(Tokens.analyst(tenant), "k" + n, aTicket(n));
            default -> open(me(n), "k" + n, aTicket(n));
        };
    }

    @Test
    void a_request_that_comes_twice_at_once_opens_one_ticket() throws Exception {
        var answers = atOnce(n -> open(me(n / 2), "k" + n / 2, aTicket(n / 2)));

        for (int n = 0; n < CLIENTS; n += 2) {
            var one = answers.get(n).then().statusCode(201).extract();
            var other = answers.get(n + 1).then().statusCode(201).extract();
            assertEquals(one.<String>path("id"), other.path("id"));
            var replayed = List.of(one, other).stream().map(answer -> answer.header("Idempotent-Replayed"));
            assertEquals(1, replayed.filter("true"::equals).count());
        }
        as(agent).get("/v1/tickets").then().body("items", hasSize(CLIENTS / 2));
    }

    private List<Response> atOnce(IntFunction<Response> client) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        var clients = new ArrayList<Callable<Response>>();
        for (int n = 0; n < CLIENTS; n++) {
            var mine = n;
            clients.add(() -> {
                start.await();
                return client.apply(mine);
            });
        }
        var answers = new ArrayList<Response>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (var answer : threads.invokeAll(clients)) answers.add(answer.get());
        }
        return answers;
    }

    private String me(int n) {
        return Tokens.customer(tenant, "sub-" + n);
    }

    private Map<String, Object> aTicket(int n) {
        return Map.of(
                "kind",
                "REPAIR",
                "customerId",
                customers.get(n),
                "retailerId",
                "parsian",
                "subject",
                "door " + n,
                "message",
                "It smells of " + n + ".");
    }

    private static Map<String, Object> with(Map<String, Object> ticket, String name, String value) {
        var changed = new HashMap<>(ticket);
        changed.put(name, value);
        return changed;
    }

    private static Response open(String token, String key, Map<String, Object> ticket) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(ticket)
                .post("/v1/tickets");
    }
}

package org.aftersales.ticket.queue;

import static io.restassured.RestAssured.given;
import static org.aftersales.ticket.queue.QueueScenes.agent;
import static org.aftersales.ticket.queue.QueueScenes.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four clients, four to an agent, ask for the next ticket while others are opened. For a long drill:
 * {@code -Daftersales.queue-drill=PT30S}.
 */
@QuarkusTest
class NextRaceTest {
    private static final Logger LOG = Logger.getLogger(NextRaceTest.class);
    private static final int CLIENTS = 64;
    private static final int AGENTS = 16;
    private static final int CAPACITY = 3;
    private static final Duration DRILL = Duration.parse(System.getProperty("aftersales.queue-drill", "PT2S"));

    @Inject
    TestClock clock;

    private final Field field = Field.opened();
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();

    @Test
    void no_two_agents_get_one_ticket_and_nobody_more_than_they_can_do() throws Exception {
        clock.reset();
        QueueScenes.open(field, "all", queue(false, Map.of()));
        for (int place = 0; place < AGENTS; place++) {
            QueueScenes.here(field, "agent-" + place, agent(CAPACITY, List.of(), List.of()));
        }
        for (int place = 0; place < AGENTS; place++) open();

        race();

        LOG.infof("%s clients for %s: %s opened, %s taken, %s refused", CLIENTS, DRILL, opened, taken.size(), refused);
        assertEquals(List.of(), List.copyOf(strange));
        assertEquals(Math.min(AGENTS * CAPACITY, opened.get()), taken.size());
        assertTrue(refused.get() > 0, "some were full");
        for (int place = 0; place < AGENTS; place++) {
            var id = "agent-" + place;
            var theirs = (int) taken.values().stream().filter(id::equals).count();
            assertEquals(CAPACITY, theirs, id);
            assertEquals(theirs, field.agent().get("/v1/queue-agents/" + id).<Integer>path("load"), id);
        }
    }

    private void race() throws Exception {
        var end = System.nanoTime() + DRILL.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> threads.submit(() -> {
                        if (client < AGENTS * (CAPACITY - 1)) open();
                        while (System.nanoTime() < end) ask("agent-" + client % AGENTS);
                        return client;
                    }))
                    .toList();
            for (var one : running) one.get(DRILL.toSeconds() + 60, TimeUnit.SECONDS);
        }
        for (int place = 0; place < AGENTS; place++) {
            for (int turn = 0; turn < CAPACITY; turn++) ask("agent-" + place);
        }
    }

    private RequestSpecification as(String agent) {
        return given().auth()
                .oauth2(Tokens.of("agent", field.tenant(), agent))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private void open() {
        as("an-agent")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "SUPPORT", "customerId", field.customer(), "retailerId", "parsian"))
                .post("/v1/tickets")
                .then()
                .statusCode(201);
        opened.incrementAndGet();
    }

    private void ask(String agent) {
        var answer = as(agent).post("/v1/queues/next");
        switch (answer.statusCode()) {
            case 200 -> {
                var before = taken.put(answer.path("ticketId"), agent);
                if (before != null) strange.add("twice: " + before + " and " + agent);
            }
            case 204 -> {}
            case 409 -> {
                if (!"at-capacity".equals(answer.path("code"))) strange.add(answer.asString());
                refused.incrementAndGet();
            }
            default -> strange.add(answer.statusCode() + " " + answer.asString());
        }
    }
}

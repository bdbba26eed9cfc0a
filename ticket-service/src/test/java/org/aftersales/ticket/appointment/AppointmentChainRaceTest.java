package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A ticket is moved, written about and given appointments by many at once, which end by themselves meanwhile. Nobody waits
 * for another in a circle: that would be answered as a concurrent update.
 */
@QuarkusTest
class AppointmentChainRaceTest {
    private static final int CLIENTS = 12;
    private static final int TURNS = 12;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final ConcurrentLinkedQueue<String> strange = new ConcurrentLinkedQueue<>();
    private final AtomicLong done = new AtomicLong();
    private Field field;
    private List<String> tickets;

    @BeforeEach
    void two_tickets_and_two_technicians() {
        clock.reset();
        field = Field.opened().technician("t1").technician("t2");
        tickets = List.of(field.ticket(), field.ticket());
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    @Test
    void whoever_changes_a_ticket_and_whoever_changes_its_appointments_wait_for_each_other_in_one_order()
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> threads.submit(() -> {
                        var random = new Random(client);
                        for (int turn = 0; turn < TURNS; turn++) turn(client, random);
                        return client;
                    }))
                    .toList();
            for (var client : clients) client.get(60, TimeUnit.SECONDS);
        }

        assertEquals(List.of(), List.copyOf(strange));
        assertTrue(done.get() > CLIENTS, done::toString);
        for (var ticket : tickets) {
            ChainScene.verification(field, ticket).body("intact", equalTo(true));
        }
    }

    private void turn(int client, Random random) {
        var ticket = tickets.get(random.nextInt(tickets.size()));
        switch (client % 4) {
            case 0 -> move(ticket, random);
            case 1 -> {
                clock.advance(Duration.ofMinutes(5));
                timers.sweep();
            }
            default -> appoint(ticket, random);
        }
    }

    private void move(String ticket, Random random) {
        var priority = random.nextBoolean() ? "LOW" : "HIGH";
        var version = field.agent().get("/v1/tickets/" + ticket).header("ETag");
        note(field.agent()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("priority", priority))
                .put("/v1/tickets/" + ticket + "/priority"));
        note(field.agent()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("visibility", "PUBLIC", "body", "We are on our way."))
                .post("/v1/tickets/" + ticket + "/messages"));
    }

    private void appoint(String ticket, Random random) {
        var held = field.hold(ticket, moment(random), "t1");
        note(held);
        if (held.statusCode() != 201) return;
        var id = held.<String>path("id");
        var confirmed = field.command(id, "confirmation", Map.of());
        note(confirmed);
        if (confirmed.statusCode() == 200 && random.nextBoolean()) {
            var move = Map.of("slot", Field.slot(moment(random), "t2"), "askedBy", "OFFICE");
            note(field.command(id, "reschedules", move));
        }
        if (random.nextBoolean())
            note(field.command(id, "cancellation", Map.of("askedBy", "OFFICE", "reason", "other-plans")));
    }

    private void note(Response answer) {
        if (answer.statusCode() / 100 == 2) done.incrementAndGet();
        else if (!Set.of(409, 412).contains(answer.statusCode()) || "concurrent-update".equals(answer.path("code"))) {
            strange.add(answer.statusCode() + " " + answer.asString());
        }
    }

    private static Instant moment(Random random) {
        return Field.MONDAY.plus(Duration.ofDays(random.nextInt(5))).plus(Duration.ofMinutes(30L * random.nextInt(13)));
    }
}

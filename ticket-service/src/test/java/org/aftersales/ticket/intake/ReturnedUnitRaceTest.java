package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The work on a unit ends by its return or by whoever does it, never by both. */
@QuarkusTest
class ReturnedUnitRaceTest {

    /** Each time the technician has so much more of it: at last they are first. */
    private static final Duration HEAD_START = Duration.ofMillis(5);

    @Inject
    UnitsConsumer consumer;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private final UUID unit = UUID.randomUUID();
    private WorkScene scene;
    private String ticket;

    @BeforeEach
    void a_repair_under_way() {
        clock.reset();
        var field = Field.opened().technician("t1");
        scene = new WorkScene(field, events);
        ticket = field.ticket("REPAIR", unit);
        scene.begin(ticket);
    }

    @RepeatedTest(10)
    void of_a_technician_who_finishes_and_the_return_at_the_same_moment_one_comes_first(RepetitionInfo turn)
            throws Exception {
        var version = scene.version(ticket);
        var start = new CyclicBarrier(2);

        try (var technician = Executors.newSingleThreadExecutor()) {
            var answer = technician.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return scene.resolve(ticket, version).statusCode();
            });
            start.await(10, TimeUnit.SECONDS);
            LockSupport.parkNanos(HEAD_START.toNanos() * (turn.getCurrentRepetition() - 1));
            consumer.receive(IncomingEvents.of(
                    "warranty.unit.returned.v1",
                    Map.of("unitId", unit.toString()),
                    scene.field().tenant()));

            var status = answer.get(20, TimeUnit.SECONDS);
            assertEquals(status == 200 ? 200 : 412, status);
            assertOneEnd(status == 200);
        }
    }

    private void assertOneEnd(boolean isDone) {
        scene.show(ticket).body("status", equalTo(isDone ? "RESOLVED" : "CANCELLED"));
        scene.messages(ticket).body("items", hasSize(isDone ? 0 : 1));
        assertEquals(isDone ? 1 : 0, scene.count("ticket.ticket.resolved.v1", 0));
        assertEquals(isDone ? 0 : 1, scene.count("ticket.ticket.cancelled.v1", 0));
        Field.as(Tokens.admin(scene.field().tenant()))
                .get("/v1/event-retries")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }
}

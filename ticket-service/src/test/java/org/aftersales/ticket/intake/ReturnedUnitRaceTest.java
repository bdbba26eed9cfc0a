package org.aftersales.ticket.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** The work on a unit ends by its return or by whoever does it, never by both. */
@QuarkusTest
class ReturnedUnitRaceTest {

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

    @RepeatedTest(8)
    void of_a_technician_who_finishes_and_the_return_at_the_same_moment_one_comes_first() throws Exception {
        var version = scene.version(ticket);
        var start = new CyclicBarrier(2);

        try (var technician = Executors.newSingleThreadExecutor()) {
            var answer = technician.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return scene.resolve(ticket, version).statusCode();
            });
            start.await(10, TimeUnit.SECONDS);
            consumer.receive(IncomingEvents.of(
                    "warranty.unit.returned.v1",
                    Map.of("unitId", unit.toString()),
                    scene.field().tenant()));

            var isDone = answer.get(20, TimeUnit.SECONDS) == 200;
            if (!isDone) assertEquals(412, answer.get());
            scene.show(ticket).body("status", equalTo(isDone ? "RESOLVED" : "CANCELLED"));
            scene.messages(ticket).body("items", hasSize(isDone ? 0 : 1));
            assertEquals(isDone ? 1 : 0, scene.count("ticket.ticket.resolved.v1", 0));
            assertEquals(isDone ? 0 : 1, scene.count("ticket.ticket.cancelled.v1", 0));
        }
    }
}

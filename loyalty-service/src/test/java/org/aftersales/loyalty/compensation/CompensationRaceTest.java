package org.aftersales.loyalty.compensation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty-four deliveries of one approval at once; 100 rounds with {@code aftersales.drills=long}. */
@QuarkusTest
class CompensationRaceTest {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = "long".equals(System.getProperty("aftersales.drills")) ? 100 : 2;

    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Story story = Story.begin();

    CompensationRaceTest(Deliveries deliveries, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void however_often_it_is_approved_it_is_one_credit() throws Exception {
        deliveries.deliver(story.linked());

        for (var round = 1; round <= ROUNDS; round++) {
            together(UUID.randomUUID(), null);

            assertEquals(round, credits());
        }
        given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .then()
                .body("balance.available", equalTo(500 * ROUNDS));
        sound();
    }

    @Test
    void whoever_becomes_a_member_at_the_same_moment_is_credited_once() throws Exception {
        together(UUID.randomUUID(), story.linked());

        assertEquals(1, credits());
        sound();
    }

    /** Half of them deliver the one record, the others each a request of their own; something else meanwhile. */
    private void together(UUID compensation, IncomingEvent other) throws Exception {
        var record = story.compensated(compensation, 500);
        var start = new CyclicBarrier(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> client < CLIENTS / 2 ? record : story.compensated(compensation, 500))
                    .<Future<?>>map(event -> threads.submit(() -> {
                        start.await();
                        deliveries.deliver(event);
                        return null;
                    }))
                    .toList();
            if (other != null) deliveries.deliver(other);
            for (var one : running) one.get(60, TimeUnit.SECONDS);
        }
    }

    private long credits() {
        return events.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.credited.v1"))
                .count();
    }

    private void sound() {
        given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get("/v1/ledger/check")
                .then()
                .body("sound", equalTo(true));
    }
}

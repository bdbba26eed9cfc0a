package org.aftersales.kit.inbox;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.kit.rest.Calls;
import org.aftersales.kit.sample.DeliveryNotes;
import org.aftersales.kit.sample.Disturbance;
import org.aftersales.kit.test.TestClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DeliveryNotes notes;

    @Inject
    Disturbance disturbance;

    @Inject
    RetrySweep sweep;

    @Inject
    TestClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final Calls calls = new Calls();
    private Delivery delivery;

    @BeforeEach
    void open() {
        clock.reset();
        delivery = new Delivery(bootstrapServers, calls.tenant());
    }

    @AfterEach
    void close() {
        disturbance.none();
        clock.reset();
        delivery.close();
    }

    @Test
    void a_parked_event_holds_back_later_events_of_its_key_and_no_others() {
        failing("first");
        var key = Delivery.key();
        delivery.registered(key, "first");
        delivery.registered(key, "second");
        delivery.registered(key, "third");
        delivery.registered(Delivery.key(), "another key");

        await().atMost(PATIENCE).until(() -> notes().equals(List.of("another key")));
        await().atMost(PATIENCE).until(() -> parked() == 3);

        disturbance.none();
        sweepThrough(Duration.ofMinutes(1));

        assertEquals(List.of("another key", "first", "second", "third"), notes());
        assertEquals(0, parked());
    }

    @Test
    void an_event_that_keeps_failing_is_tried_again_later_each_time_and_ends_as_a_dead_letter() {
        failing("hopeless");
        var key = Delivery.key();
        delivery.registered(key, "hopeless");
        await().atMost(PATIENCE).until(() -> parked() == 1);

        sweepThrough(Duration.ofMinutes(10));
        assertEquals(1, parked(), "after ten minutes there is still hope");
        sweepThrough(Duration.ofHours(2));

        assertEquals(0, parked());
        calls.admin()
                .get("/v1/dead-letters")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].key", equalTo(key))
                .body("items[0].type", equalTo(Delivery.TYPE))
                .body("items[0].reason", startsWith("NotYet"));
    }

    @Test
    void a_dead_letter_is_listed_replayed_and_has_its_effect_once() {
        disturbance.when(label -> {
            if (label.equals("broken")) throw new IllegalStateException("a defect of ours");
        });
        delivery.registered(Delivery.key(), "broken");
        await().atMost(PATIENCE).until(() -> deadLetters().size() == 1);
        var replay = "/v1/dead-letters/" + deadLetters().getFirst() + "/replays";

        disturbance.none();
        new Calls().admin().post(replay).then().statusCode(404);
        calls.admin().post(replay).then().statusCode(204);
        calls.admin().post(replay).then().statusCode(204);

        assertEquals(List.of("broken"), notes());
    }

    @Test
    void a_replay_that_fails_again_leaves_the_dead_letter_as_it_was() {
        disturbance.when(label -> {
            throw new IllegalStateException("still a defect");
        });
        delivery.registered(Delivery.key(), "broken");
        await().atMost(PATIENCE).until(() -> deadLetters().size() == 1);

        calls.admin()
                .post("/v1/dead-letters/" + deadLetters().getFirst() + "/replays")
                .then()
                .statusCode(409)
                .body("code", equalTo("replay-failed"))
                .body("detail", endsWith("IllegalStateException: still a defect"));

        assertEquals(List.of(), notes());
        calls.admin().get("/v1/dead-letters").then().body("items[0].replayedAt", equalTo(null));
    }

    @Test
    void one_sweep_a_second_handles_twenty_events_of_a_key_and_leaves_the_rest_to_the_next() {
        failing("0");
        var key = Delivery.key();
        for (var number = 0; number < 25; number++) delivery.registered(key, String.valueOf(number));
        await().atMost(PATIENCE).until(() -> parked() == 25);
        disturbance.none();
        clock.advance(Duration.ofSeconds(5));

        sweep.scheduled();
        assertEquals(numbers(20), notes());
        sweep.scheduled();
        assertEquals(numbers(25), notes());
    }

    @Test
    void an_unknown_dead_letter_answers_404() {
        calls.admin()
                .post("/v1/dead-letters/" + UUID.randomUUID() + "/replays")
                .then()
                .statusCode(404);
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private void failing(String broken) {
        disturbance.when(label -> {
            if (label.equals(broken)) throw new NotYet("its shelf");
        });
    }

    /** Sweeps once a second for this long, in no time. */
    private void sweepThrough(Duration time) {
        for (var second = 0; second < time.toSeconds(); second++) {
            clock.advance(Duration.ofSeconds(1));
            sweep.sweep();
        }
    }

    private List<String> notes() {
        return notes.labels(calls.tenant());
    }

    private int parked() {
        List<String> ids = calls.admin()
                .get("/v1/event-retries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.size();
    }

    private List<String> deadLetters() {
        return calls.admin()
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}

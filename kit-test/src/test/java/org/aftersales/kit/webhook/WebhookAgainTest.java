package org.aftersales.kit.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.webhook.Receiver.Received;
import org.junit.jupiter.api.Test;

/** What is sent more than once, and what is not. */
@QuarkusTest
class WebhookAgainTest extends DispatchScene {
    @Test
    void what_waited_for_a_disabled_endpoint_is_sent_when_it_is_enabled() throws Exception {
        webhooks.pinged(endpoint);
        webhooks.status(webhooks.retailer("parsian"), endpoint, "DISABLED")
                .then()
                .statusCode(200);
        events.tell(tenant, "parsian", SENT);

        deliverAll();
        assertEquals(List.of(), receiver.received());
        webhooks.status(webhooks.retailer("parsian"), endpoint, "ENABLED")
                .then()
                .statusCode(200);
        deliverAll();

        assertEquals(1, receiver.received().size(), "the ping, not what happened in between");
    }

    @Test
    void two_workers_never_send_the_same() throws Exception {
        for (int number = 0; number < 20; number++) webhooks.pinged(endpoint);

        Callable<Boolean> working = () -> {
            deliverAll();
            return true;
        };
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var done : workers.invokeAll(List.of(working, working, working, working))) done.get();
        }

        assertEquals(20, receiver.received().size());
        assertEquals(
                20, receiver.received().stream().map(Received::id).distinct().count());
    }

    @Test
    void a_crash_between_sending_and_writing_sends_again_with_the_same_id() throws Exception {
        webhooks.pinged(endpoint);
        var claimed = queue.claim(address()).orElseThrow();
        client.post(
                claimed.url(),
                Map.of("webhook-id", claimed.messageId().toString()),
                claimed.message().body());

        deliverAll();
        assertEquals(1, receiver.received().size(), "the claim still stands");
        clock.advance(Duration.ofSeconds(90));
        deliverAll();

        assertEquals(2, receiver.received().size());
        assertEquals(
                1, receiver.received().stream().map(Received::id).distinct().count());
        var late = new Attempt(Outcome.TIMED_OUT, null, Duration.ZERO, null);
        queue.end(claimed, late);
        webhooks.delivery(endpoint, claimed.id().toString())
                .then()
                .body("status", equalTo("DELIVERED"))
                .body("log", hasSize(1));
    }

    @Test
    void while_secrets_overlap_either_verifies_and_later_only_the_new_one() throws Exception {
        String fresh = webhooks.as(webhooks.retailer("parsian"))
                .body(Map.of("overlapHours", 24))
                .post(Webhooks.PATH + "/" + endpoint + "/secrets")
                .then()
                .statusCode(201)
                .body("previousUntil", equalTo("2026-11-22T00:00:00Z"))
                .extract()
                .path("secret");

        webhooks.pinged(endpoint);
        deliverAll();
        clock.advance(Duration.ofHours(24));
        webhooks.pinged(endpoint);
        deliverAll();

        var during = receiver.received().getFirst();
        var after = receiver.received().getLast();
        assertEquals(signature(List.of(fresh, secret), during), during.headers().get("webhook-signature"));
        assertEquals(signature(List.of(fresh), after), after.headers().get("webhook-signature"));
    }

    @Test
    void a_replay_sends_again_with_the_same_id() throws Exception {
        var event = events.tell(tenant, "parsian", SENT);
        deliverAll();
        String delivery = webhooks.as(webhooks.admin())
                .get(Webhooks.PATH + "/" + endpoint + "/deliveries")
                .path("items[0].id");

        webhooks.replay(endpoint, Map.of("deliveryId", delivery))
                .then()
                .statusCode(202)
                .body("deliveries", equalTo(1));
        deliverAll();

        assertEquals(
                List.of(event.toString(), event.toString()),
                receiver.received().stream().map(Received::id).toList());
        webhooks.delivery(endpoint, delivery)
                .then()
                .body("attempts", equalTo(2))
                .body("dueAt", nullValue());
    }

    @Test
    void the_events_of_a_period_are_sent_again() throws Exception {
        var event = events.tell(tenant, "parsian", SENT);
        deliverAll();

        webhooks.replay(endpoint, Map.of("from", "2026-11-21T00:00:00Z", "until", "2026-11-21T00:00:01Z"))
                .then()
                .body("deliveries", equalTo(1));
        webhooks.replay(endpoint, Map.of("from", "2026-11-20T00:00:00Z", "until", "2026-11-21T00:00:00Z"))
                .then()
                .body("deliveries", equalTo(0));
        deliverAll();

        assertEquals(
                List.of(event.toString(), event.toString()),
                receiver.received().stream().map(Received::id).toList());
    }
}

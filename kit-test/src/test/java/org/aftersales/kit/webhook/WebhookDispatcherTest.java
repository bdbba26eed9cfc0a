package org.aftersales.kit.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.Test;

/** What is sent, when it is tried again, and when nobody tries any more. */
@QuarkusTest
class WebhookDispatcherTest extends DispatchScene {
    @Test
    void an_event_arrives_signed_with_its_own_id() throws Exception {
        var event = events.tell(tenant, "parsian", SENT);

        deliverAll();

        var received = receiver.received().getFirst();
        assertEquals(event.toString(), received.id());
        assertEquals(
                String.valueOf(TestClock.START.getEpochSecond()),
                received.headers().get("webhook-timestamp"));
        assertEquals(signature(List.of(secret), received), received.headers().get("webhook-signature"));
        assertEquals("application/json", received.headers().get("content-type"));
        var body = new String(received.body(), StandardCharsets.UTF_8);
        assertTrue(
                body.startsWith("{\"type\":\"sample.parcel.sent.v1\",\"timestamp\":\"2026-11-21T00:00:00Z\","
                        + "\"source\":\"/aftersales/sample\",\"subject\":\""),
                body);
        assertTrue(body.endsWith("\"sequence\":7,\"data\":{\"retailerId\":\"parsian\",\"grams\":7}}"), body);
        var delivery = webhooks.as(webhooks.retailer("parsian")).get(Webhooks.PATH + "/" + endpoint + "/deliveries");
        delivery.then().body("items.status", contains("DELIVERED")).body("items.attempts", contains(1));
    }

    @Test
    void a_failure_is_logged_and_tried_again_by_the_schedule_with_the_same_id() throws Exception {
        receiver.answers(Receiver.status(500));
        var ping = webhooks.pinged(endpoint);

        deliverAll();
        deliverAll();
        assertEquals(1, receiver.received().size(), "not at once");
        clock.advance(Duration.ofSeconds(7));
        receiver.answers(Receiver.status(200));
        deliverAll();

        var sent = receiver.received();
        assertEquals(2, sent.size());
        assertEquals(sent.getFirst().id(), sent.getLast().id());
        assertEquals(
                new String(sent.getFirst().body(), StandardCharsets.UTF_8),
                new String(sent.getLast().body(), StandardCharsets.UTF_8));
        webhooks.delivery(endpoint, ping)
                .then()
                .body("status", equalTo("DELIVERED"))
                .body("type", equalTo("webhook.ping.v1"))
                .body("log.outcome", contains("DELIVERED", "REFUSED"))
                .body("log.httpStatus", contains(200, 500))
                .body("log.number", contains(2, 1));
    }

    @Test
    void an_endpoint_that_fails_for_three_days_is_disabled_and_that_is_told() throws Exception {
        receiver.answers(Receiver.status(503));
        var ping = webhooks.pinged(endpoint);
        var mark = probe.mark();

        for (int attempt = 0; attempt < 12; attempt++) {
            deliverAll();
            clock.advance(Duration.ofHours(29));
        }

        webhooks.delivery(endpoint, ping).then().body("attempts", equalTo(4)).body("status", equalTo("PENDING"));
        webhooks.endpoint(endpoint)
                .then()
                .body("status", equalTo("DISABLED"))
                .body("disabledReason", equalTo("FAILING"));
        probe.in(tenant, mark)
                .expect("webhook.endpoint.disabled.v1")
                .with("endpointId", UUID.fromString(endpoint))
                .with("reason", "FAILING")
                .andNothingElse();
    }

    @Test
    void whoever_succeeds_now_and_then_is_not_disabled_and_gives_up_after_ten() throws Exception {
        var failing = webhooks.pinged(endpoint);
        for (int attempt = 0; attempt < 11; attempt++) {
            receiver.answers(Receiver.status(503));
            dispatcher.deliver(address());
            webhooks.pinged(endpoint);
            receiver.answers(Receiver.status(204));
            dispatcher.deliver(address());
            clock.advance(Duration.ofHours(29));
        }

        webhooks.delivery(endpoint, failing)
                .then()
                .body("attempts", equalTo(10))
                .body("status", equalTo("FAILED"));
        webhooks.endpoint(endpoint).then().body("status", equalTo("ENABLED"));
    }

    @Test
    void who_wants_nothing_more_is_sent_nothing_more() throws Exception {
        receiver.answers(Receiver.status(410));
        var ping = webhooks.pinged(endpoint);
        webhooks.pinged(endpoint);

        deliverAll();

        assertEquals(1, receiver.received().size());
        webhooks.delivery(endpoint, ping)
                .then()
                .body("status", equalTo("FAILED"))
                .body("log.outcome", contains("GONE"));
        webhooks.endpoint(endpoint).then().body("disabledReason", equalTo("GONE"));
    }

    @Test
    void what_waits_is_measured() throws Exception {
        var before = metrics.read();
        events.tell(tenant, "parsian", SENT);
        clock.advance(Duration.ofSeconds(40));
        receiver.answers(Receiver.status(500));
        deliverAll();

        var reading = metrics.read();

        assertEquals(before.depth() + 1, reading.depth());
        assertEquals(before.failing() + 1, reading.failing());
        assertTrue(reading.age() >= 40, String.valueOf(reading.age()));
    }
}

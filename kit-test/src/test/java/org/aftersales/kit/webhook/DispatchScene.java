package org.aftersales.kit.webhook;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.outbox.SentEvents;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.webhook.DeliveryQueue.Address;
import org.aftersales.kit.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An endpoint of a retailer on this machine, and the worker that serves it. */
abstract class DispatchScene {
    static final String SENT = "sample.parcel.sent.v1";

    @Inject
    WebhookDispatcher dispatcher;

    @Inject
    DeliveryQueue queue;

    @Inject
    WebhookClient client;

    @Inject
    WebhookMetrics metrics;

    @Inject
    SentEvents events;

    @Inject
    EventProbe probe;

    @Inject
    TestClock clock;

    final String tenant = "dispatch-" + UUID.randomUUID();
    final Webhooks webhooks = new Webhooks(tenant);
    final Receiver receiver = new Receiver();
    String endpoint;
    String secret;

    @BeforeEach
    void register() {
        clock.reset();
        var created = webhooks.register(webhooks.retailer("parsian"), receiver.url());
        endpoint = created.then().statusCode(201).extract().path("endpoint.id");
        secret = created.path("secret");
    }

    @AfterEach
    void close() {
        receiver.close();
        clock.reset();
    }

    final Address address() {
        return new Address(tenant, UUID.fromString(endpoint));
    }

    final void deliverAll() throws InterruptedException {
        while (dispatcher.deliver(address())) {
            // one more
        }
    }

    static String signature(List<String> secrets, Received received) {
        var headers = received.headers();
        return WebhookSignature.header(
                secrets, received.id(), Long.parseLong(headers.get("webhook-timestamp")), received.body());
    }
}

package org.aftersales.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.webhook.Webhooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints of retailers hear what is named for them; those of the tenant itself hear all. */
@QuarkusTest
class ToldOutsideTest {
    private static final String SENT = "sample.parcel.sent.v1";

    @Inject
    SentEvents events;

    @Inject
    OutboxRelay relay;

    private final ObjectMapper json = new ObjectMapper();
    private final String tenant = "told-" + UUID.randomUUID();
    private final Webhooks webhooks = new Webhooks(tenant);

    @BeforeEach
    void clear() throws SQLException {
        events.send();
    }

    @Test
    void a_retailer_hears_of_an_event_what_is_for_those_outside() throws Exception {
        webhooks.registered(webhooks.retailer("parsian"), "https://hooks.example.com/parsian");
        events.telling(new ToldOutside(
                Set.of("sample.parcel.*"), Set.of("retailerId", "grams", "stops"), Map.of("audience", "CUSTOMER")));

        tell(SENT, "\"grams\":7,\"carrier\":\"t7\",\"stops\":[{\"at\":\"B1\"}]");
        tell(SENT, "\"grams\":8,\"audience\":\"CUSTOMER\"");
        tell(SENT, "\"grams\":9,\"audience\":\"INTERNAL\"");
        tell("sample.round.planned.v1", "\"grams\":10");

        assertEquals(
                List.of(
                        json.readTree("{\"retailerId\":\"parsian\",\"grams\":7,\"stops\":[{\"at\":\"B1\"}]}"),
                        json.readTree("{\"retailerId\":\"parsian\",\"grams\":8}")),
                List.of(
                        json.readTree(events.payloads(tenant).getFirst()),
                        json.readTree(events.payloads(tenant).getLast())));
        assertEquals(2, events.payloads(tenant).size());
    }

    @Test
    void the_tenant_itself_hears_all_of_it() throws SQLException {
        webhooks.registered(webhooks.admin(), "https://hooks.example.com/all");
        events.telling(new ToldOutside(Set.of("sample.round.*"), Set.of("retailerId"), Map.of("grams", "8")));

        events.tell(tenant, "parsian", SENT);

        assertEquals(List.of("{\"retailerId\":\"parsian\",\"grams\":7}"), events.payloads(tenant));
    }

    @Test
    void the_relay_tells_them_what_the_service_says() throws Exception {
        webhooks.registered(webhooks.retailer("parsian"), "https://hooks.example.com/parsian");
        var facts = "{\"retailerId\":\"parsian\",\"grams\":7,\"carrier\":\"t7\"}";
        events.record(tenant, facts, SENT, events.headers(tenant, SENT));

        var sender = relay.newSender(0);
        Thread.ofPlatform().start(sender);
        await().until(() -> events.waiting(tenant).isEmpty());
        sender.stop();
        sender.awaitEnd(Duration.ofSeconds(30));

        assertEquals(
                json.readTree("{\"retailerId\":\"parsian\",\"grams\":7}"),
                json.readTree(events.payloads(tenant).getFirst()),
                "as " + ToldSamples.class + " says");
    }

    /** The plan that is kept is made while the tables are as good as empty. */
    @Test
    void what_leaves_is_found_by_indexes() throws SQLException {
        var plan = events.planOfLeaving();

        assertTrue(plan.contains(" on outbox"), plan);
        assertTrue(plan.contains(" on webhook_endpoint"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }

    private void tell(String type, String facts) throws SQLException {
        events.record(tenant, "{\"retailerId\":\"parsian\"," + facts + "}", type, events.headers(tenant, type));
        events.send();
    }
}

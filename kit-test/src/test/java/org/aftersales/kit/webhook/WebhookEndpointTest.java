package org.aftersales.kit.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Endpoints and whose they are. */
@QuarkusTest
class WebhookEndpointTest {
    private static final String URL = "https://hooks.example.com/aftersales";

    @Inject
    EventProbe probe;

    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private final String tenant = "endpoints-" + UUID.randomUUID();
    private final Webhooks webhooks = new Webhooks(tenant);

    @Test
    void a_secret_is_shown_once_and_kept_sealed() throws Exception {
        var created = webhooks.register(webhooks.admin(), URL, "sample.parcel.*");
        created.then()
                .statusCode(201)
                .body("endpoint.status", equalTo("ENABLED"))
                .body("endpoint.url", equalTo(URL));
        String secret = created.path("secret");
        String id = created.path("endpoint.id");

        assertTrue(secret.startsWith("whsec_"), secret);
        assertEquals(Webhooks.PATH + "/" + id, created.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertFalse(webhooks.endpoint(id).asString().contains("whsec_"));
        try (var connection = worker.getConnection();
                var statement =
                        connection.prepareStatement("select sealed from webhook_secret where endpoint_id = ?")) {
            statement.setObject(1, UUID.fromString(id));
            var row = statement.executeQuery();
            assertTrue(row.next());
            assertFalse(new String(row.getBytes(1), StandardCharsets.ISO_8859_1).contains(secret.substring(6)));
        }
    }

    @Test
    void the_same_registration_again_gets_the_same_secret() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("url", URL);

        var first = webhooks.as(webhooks.admin(), key).body(body).post(Webhooks.PATH);
        var second = webhooks.as(webhooks.admin(), key).body(body).post(Webhooks.PATH);

        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
        webhooks.as(webhooks.admin()).get(Webhooks.PATH).then().body("items", hasSize(1));
    }

    @Test
    void a_retailer_sees_its_own_and_staff_sees_all() {
        var own = webhooks.registered(webhooks.retailer("parsian"), URL);
        var other = webhooks.registered(webhooks.retailer("rival"), URL);
        var staff = webhooks.registered(webhooks.admin(), URL);

        webhooks.as(webhooks.retailer("parsian"))
                .get(Webhooks.PATH)
                .then()
                .body("items.id", contains(own))
                .body("items.retailerId", contains("parsian"));
        webhooks.as(webhooks.admin()).get(Webhooks.PATH).then().body("items.id", contains(staff, other, own));
        webhooks.as(webhooks.retailer("parsian"))
                .get(Webhooks.PATH + "/" + other)
                .then()
                .statusCode(404);
        webhooks.as(webhooks.retailer("parsian"))
                .get(Webhooks.PATH + "/" + staff + "/deliveries")
                .then()
                .statusCode(404);
        webhooks.as(Tokens.of("retailer", tenant, "nameless"))
                .get(Webhooks.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("no-retailer"));
    }

    @Test
    void a_list_goes_on_behind_its_cursor() {
        for (int number = 0; number < 3; number++) webhooks.registered(webhooks.admin(), URL);
        List<String> all = webhooks.as(webhooks.admin()).get(Webhooks.PATH).path("items.id");

        var first = webhooks.as(webhooks.admin()).queryParam("limit", 2).get(Webhooks.PATH);
        String next = first.path("next");
        var second = webhooks.as(webhooks.admin())
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(Webhooks.PATH);

        first.then().body("items.id", contains(all.get(0), all.get(1)));
        second.then().body("items.id", contains(all.get(2))).body("next", nullValue());
    }

    @Test
    void disabling_is_told() {
        var id = webhooks.registered(webhooks.retailer("parsian"), URL);

        webhooks.status(webhooks.retailer("parsian"), id, "DISABLED")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISABLED"))
                .body("disabledReason", equalTo("REQUESTED"));

        probe.in(tenant)
                .expect("webhook.endpoint.disabled.v1")
                .with("endpointId", UUID.fromString(id))
                .with("retailerId", "parsian")
                .with("reason", "REQUESTED")
                .with("disabledAt", TestClock.START)
                .andNothingElse();
    }

    @Test
    void a_disabled_endpoint_is_sent_nothing() {
        var id = webhooks.registered(webhooks.admin(), URL);
        webhooks.status(webhooks.admin(), id, "DISABLED").then().statusCode(200);

        webhooks.status(webhooks.admin(), id, "DISABLED")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        webhooks.as(webhooks.admin())
                .post(Webhooks.PATH + "/" + id + "/pings")
                .then()
                .statusCode(409)
                .body("code", equalTo("endpoint-disabled"));
        webhooks.status(webhooks.admin(), id, "ENABLED").then().statusCode(200).body("disabledReason", nullValue());
    }

    @Test
    void what_is_deleted_is_gone_with_its_log() {
        var id = webhooks.registered(webhooks.admin(), URL);
        webhooks.pinged(id);

        webhooks.as(webhooks.admin())
                .header("If-Match", webhooks.endpoint(id).header("ETag"))
                .delete(Webhooks.PATH + "/" + id)
                .then()
                .statusCode(204);

        webhooks.endpoint(id).then().statusCode(404);
        webhooks.as(webhooks.admin()).get(Webhooks.PATH).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void the_event_keeps_its_contract() {
        for (var reason : DisabledReason.values()) {
            Contracts.assertEmitted(new EndpointEvent.Disabled(UUID.randomUUID(), "parsian", reason, TestClock.START));
        }
        Contracts.assertEmitted(
                new EndpointEvent.Disabled(UUID.randomUUID(), null, DisabledReason.GONE, TestClock.START));
        Contracts.assertReadable("webhook.endpoint.disabled.v1", EndpointEvent.Disabled.class);
    }
}

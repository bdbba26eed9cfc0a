package org.aftersales.kit.webhook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What owners of endpoints may not do. */
@QuarkusTest
class WebhookRefusalTest {
    private static final String URL = "https://hooks.example.com/aftersales";

    private static final Map<String, ?> OTHER =
            Map.of("url", "https://other.example.com/", "eventTypes", List.of("sample.parcel.sent.v1"));

    private final Webhooks webhooks = new Webhooks("refusals-" + UUID.randomUUID());

    @Test
    void what_no_endpoint_can_be_or_hear_is_refused_with_its_place() {
        webhooks.register(webhooks.admin(), "https://10.0.0.1/")
                .then()
                .statusCode(422)
                .body("code", equalTo("webhook-url-refused"))
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo("address-refused"));
        webhooks.register(webhooks.admin(), URL, "sample.parcel.sent.v1", "warranty.unit.*", "sample.*x")
                .then()
                .statusCode(422)
                .body("code", equalTo("unknown-event-type"))
                .body("errors.pointer", contains("/eventTypes/1", "/eventTypes/2"));
    }

    @Test
    void an_owner_has_twenty_endpoints_at_most() {
        for (int number = 0; number < 20; number++) webhooks.registered(webhooks.retailer("parsian"), URL);

        webhooks.register(webhooks.retailer("parsian"), URL)
                .then()
                .statusCode(422)
                .body("code", equalTo("too-many-endpoints"));
        webhooks.registered(webhooks.retailer("rival"), URL);
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        var id = webhooks.registered(webhooks.admin(), URL);
        var read = webhooks.endpoint(id).header("ETag");

        webhooks.as(webhooks.admin())
                .body(OTHER)
                .put(Webhooks.PATH + "/" + id)
                .then()
                .statusCode(428);
        changed(id, read)
                .statusCode(200)
                .body("url", equalTo("https://other.example.com/"))
                .body("eventTypes", contains("sample.parcel.sent.v1"))
                .header("ETag", not(read));
        changed(id, read).statusCode(412);
        webhooks.as(webhooks.admin())
                .header("If-Match", read)
                .delete(Webhooks.PATH + "/" + id)
                .then()
                .statusCode(412);
    }

    private ValidatableResponse changed(String id, String etag) {
        return webhooks.as(webhooks.admin())
                .header("If-Match", etag)
                .body(OTHER)
                .put(Webhooks.PATH + "/" + id)
                .then();
    }

    @Test
    void five_secrets_are_too_many() {
        var id = webhooks.registered(webhooks.admin(), URL);
        var path = Webhooks.PATH + "/" + id + "/secrets";
        for (int number = 0; number < 3; number++) {
            webhooks.as(webhooks.admin()).body(Map.of()).post(path).then().statusCode(201);
        }

        webhooks.as(webhooks.admin())
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-secrets"));
        String fresh = webhooks.as(webhooks.admin())
                .body(Map.of("overlapHours", 0))
                .post(path)
                .then()
                .statusCode(201)
                .body("previousUntil", nullValue())
                .extract()
                .path("secret");
        assertNotEquals("", fresh);
    }

    @Test
    void a_replay_says_clearly_what() {
        var id = webhooks.registered(webhooks.admin(), URL);

        webhooks.replay(id, Map.of()).then().statusCode(422).body("code", equalTo("replay-unclear"));
        webhooks.replay(id, Map.of("from", "2026-11-21T00:00:00Z", "until", "2026-11-20T00:00:00Z"))
                .then()
                .statusCode(422);
        webhooks.replay(id, Map.of("deliveryId", UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void a_status_that_is_none_is_refused_with_its_place_and_the_choice() {
        var id = webhooks.registered(webhooks.admin(), URL);

        webhooks.as(webhooks.admin())
                .get(Webhooks.PATH + "/" + id + "/deliveries?status=LOST")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].pointer", equalTo("?status"))
                .body("errors[0].message", containsString("DELIVERED"));
    }
}

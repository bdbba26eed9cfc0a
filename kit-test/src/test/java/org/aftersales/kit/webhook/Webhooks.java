package org.aftersales.kit.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;

/** Calls about the webhooks of one tenant, each held against the OpenAPI document. */
public final class Webhooks {
    static final String PATH = "/v1/webhook-endpoints";
    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();

    private final String tenant;

    public Webhooks(String tenant) {
        this.tenant = tenant;
    }

    public String admin() {
        return Tokens.admin(tenant);
    }

    public String retailer(String retailer) {
        return Tokens.retailer(tenant, retailer);
    }

    RequestSpecification as(String token) {
        return as(token, UUID.randomUUID().toString());
    }

    RequestSpecification as(String token, String key) {
        return given().filter(DOCUMENTED)
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key);
    }

    Response register(String token, String url, String... types) {
        return as(token).body(Map.of("url", url, "eventTypes", List.of(types))).post(PATH);
    }

    /** The id of a new endpoint. */
    public String registered(String token, String url, String... types) {
        return register(token, url, types).then().statusCode(201).extract().path("endpoint.id");
    }

    /** The ids of the events that an endpoint was or will be told, the newest first. */
    public List<String> told(String token, String endpoint) {
        return as(token).get(PATH + "/" + endpoint + "/deliveries").path("items.webhookId");
    }

    Response endpoint(String endpoint) {
        return as(admin()).get(PATH + "/" + endpoint);
    }

    Response status(String token, String endpoint, String status) {
        return as(token)
                .header("If-Match", endpoint(endpoint).header("ETag"))
                .body(Map.of("status", status))
                .put(PATH + "/" + endpoint + "/status");
    }

    /** The id of the delivery. */
    String pinged(String endpoint) {
        return as(admin())
                .post(PATH + "/" + endpoint + "/pings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    Response delivery(String endpoint, String delivery) {
        return as(admin()).get(PATH + "/" + endpoint + "/deliveries/" + delivery);
    }

    Response replay(String endpoint, Map<String, ?> wanted) {
        return as(admin()).body(wanted).post(PATH + "/" + endpoint + "/replays");
    }
}

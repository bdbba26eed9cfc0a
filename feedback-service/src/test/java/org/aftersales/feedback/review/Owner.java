package org.aftersales.feedback.review;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;

/** Somebody to whom a unit is registered, and those who look at what they write. */
record Owner(Story story, Asked person, UUID unit, String gtin) {

    static Owner of(Story story, String tenant, String gtin) {
        var person = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(person);
        var unit = UUID.randomUUID();
        story.deliver(IncomingEvents.of(
                "warranty.unit.registered.v1",
                Map.of("unitId", unit, "customerId", person.customerId(), "gtin", gtin),
                tenant));
        return new Owner(story, person, unit, gtin);
    }

    static Map<String, Object> words(int stars) {
        return Map.of("stars", stars, "text", "It does what it says.", "language", "en", "incentive", "NONE");
    }

    ValidatableResponse write(Map<String, Object> words) {
        return person.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("unitId", unit, "review", words))
                .post("/v1/me/reviews")
                .then();
    }

    /** Written and published; its id. */
    String published(int stars) {
        var id = write(words(stars)).statusCode(201).extract().<String>path("id");
        moderate(id, null, 0).statusCode(200);
        return id;
    }

    ValidatableResponse edit(String id, Map<String, Object> words, int version) {
        return change(person.asCustomer(), "/v1/me/reviews/" + id, words, version);
    }

    ValidatableResponse withdraw(String id, int version) {
        return person.asCustomer()
                .header("If-Match", "\"" + version + "\"")
                .put("/v1/me/reviews/{id}/withdrawal", id)
                .then();
    }

    ValidatableResponse moderate(String id, String rejection, int version) {
        var body = new HashMap<String, Object>();
        if (rejection != null) body.put("rejection", rejection);
        return change(person.asAgent(), "/v1/reviews/" + id + "/moderation", body, version);
    }

    ValidatableResponse reply(RequestSpecification who, String id, String text, int version) {
        return change(who, "/v1/reviews/" + id + "/reply", Map.of("text", text), version);
    }

    ValidatableResponse mine(String id) {
        return person.asCustomer().get("/v1/me/reviews/{id}", id).then().statusCode(200);
    }

    /** What everybody reads, without a token. */
    ValidatableResponse read(String rest) {
        return given().get("/public/" + person.tenant() + "/reviews/" + rest)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(RequestSpecification who, String path, Object body, int version) {
        return who.header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }
}

package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works here and complains as a customer is looked after by somebody else. */
@QuarkusTest
class OwnComplaintTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private Asked person;
    private String complaint;

    @BeforeEach
    void somebody_who_works_here_complains() {
        clock.reset();
        person = new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(person);
        complaint = post(person.asCustomer(), "/v1/me/complaints", Map.of("unitId", story.registered(person)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({
        "contact, channel, PHONE",
        "proposal, remedy, REFUNDED",
        "resolution, outcome, REFUNDED",
        "closure, reason, WITHDRAWN"
    })
    void nobody_keeps_the_promises_that_were_made_to_them(String part, String field, String value) {
        asStaff("manager")
                .header("If-Match", "*")
                .body(Map.of(field, value))
                .put("/v1/complaints/{id}/{part}", complaint, part)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-case"));

        person.asAgent().get("/v1/complaints/{id}", complaint).then().body("status", equalTo("OPEN"));
    }

    @Test
    void nobody_tries_to_reach_themselves() {
        post(asStaff("agent"), "/v1/complaints/" + complaint + "/attempts", Map.of("channel", "PHONE"))
                .statusCode(403)
                .body("code", equalTo("own-case"));
    }

    @Test
    void nobody_writes_down_what_they_heard_from_themselves() {
        var told = Map.of("customerId", person.customerId(), "retailerId", "parsian", "severity", "CRITICAL");

        post(asStaff("agent"), "/v1/complaints", told).statusCode(403).body("code", equalTo("own-case"));

        person.asAgent().get("/v1/complaints").then().body("items", hasSize(1));
    }

    @Test
    void nobody_says_what_their_complaints_have_to_do_with_each_other() {
        var at = "/v1/complaints/" + complaint + "/incident";
        var joined = asStaff("agent").header("If-Match", "*").body(Map.of("sameAs", UUID.randomUUID()));

        joined.put(at).then().statusCode(403).body("code", equalTo("own-case"));
        asStaff("manager")
                .header("If-Match", "*")
                .delete(at)
                .then()
                .statusCode(403)
                .body("code", equalTo("own-case"));
    }

    /** The same person, at work. */
    private RequestSpecification asStaff(String role) {
        return Asked.as(Tokens.of(role, person.tenant(), person.subject())).contentType("application/json");
    }

    private static ValidatableResponse post(RequestSpecification by, String path, Map<String, ?> body) {
        return by.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then();
    }
}

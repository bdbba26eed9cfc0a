package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;

/** An owner who says in several ways that something is wrong, in a tenant with an authority. */
record Unhappy(Story story, Asked asked, UUID unit) {

    static Unhappy owner(Story story) {
        var owner = of(story, "t-" + UUID.randomUUID());
        owner.desk("").publish(1, AUTHORITY).statusCode(201);
        return owner;
    }

    /** Somebody else of the same tenant. */
    Unhappy neighbour() {
        return of(story, asked.tenant());
    }

    private static Unhappy of(Story story, String tenant) {
        var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(asked);
        return new Unhappy(story, asked, story.registered(asked));
    }

    Desk complained() {
        return contacted(complain().statusCode(201).extract().path("id"));
    }

    Desk ticketed() {
        return ticketed(TestClock.START);
    }

    Desk ticketed(Instant opened) {
        ticket(opened);
        return contacted(asked.complaintId());
    }

    Desk written() {
        var body = Map.of("customerId", asked.customerId(), "retailerId", "parsian", "severity", "HIGH");
        return contacted(post("/v1/complaints", body, desk("").as("agent", "an-agent"))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    ValidatableResponse complain() {
        return post(
                "/v1/me/complaints", Map.of("unitId", unit), asked.asCustomer().contentType("application/json"));
    }

    void ticket(Instant opened) {
        var ticket = new Asked(asked.tenant(), asked.customerId(), "", UUID.randomUUID());
        var values = Map.of("kind", "COMPLAINT", "unitId", unit, "openedAt", opened.toString());
        story.deliver(Story.ticket("opened", ticket, values));
    }

    static ValidatableResponse post(String path, Map<String, ?> body, RequestSpecification by) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then();
    }

    static ValidatableResponse join(Desk one, Desk other) {
        return one.as("agent", "an-agent")
                .header("If-Match", "*")
                .body(Map.of("sameAs", other.complaint()))
                .put("/v1/complaints/{id}/incident", one.complaint())
                .then();
    }

    static ValidatableResponse part(Desk one, String role) {
        return one.as(role, "a-" + role)
                .header("If-Match", "*")
                .delete("/v1/complaints/{id}/incident", one.complaint())
                .then();
    }

    Desk contacted(String complaint) {
        var desk = desk(complaint);
        desk.contact();
        return desk;
    }

    Desk desk(String complaint) {
        return new Desk(story, asked, complaint);
    }

    static String incident(Desk desk) {
        return desk.theCase().extract().path("incidentId");
    }
}

package org.aftersales.feedback.compensation;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;

/** Staff of a tenant that may compensate a customer who was contacted about a complaint. */
record Desk(Story story, Asked asked, String complaint) {

    /** Contacted about a complaint of severity HIGH, in a tenant with this authority. */
    static Desk open(Story story, Authority authority) {
        var asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 5, 1).post(asked.link()).then().statusCode(200);
        var desk = new Desk(story, asked, asked.complaintId());
        desk.publish(1, authority).statusCode(201);
        desk.contact();
        return desk;
    }

    /** A complaint about the customer's ticket that staff heard of before the customer was heard. */
    static Desk told(Story story, Asked asked) {
        var body = Map.of(
                "customerId",
                asked.customerId(),
                "retailerId",
                "parsian",
                "ticketId",
                asked.ticketId(),
                "severity",
                "HIGH");
        var id = asked.asAgent()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Desk(story, asked, id);
    }

    void contact() {
        asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"channel\":\"PHONE\"}")
                .put("/v1/complaints/{id}/contact", complaint)
                .then()
                .statusCode(200);
    }

    /** Resolved, or withdrawn where nobody has spoken with the customer. */
    void end() {
        var status = theCase().extract().<String>path("status");
        if (status.equals("OPEN")) close("WITHDRAWN").statusCode(200);
        else put("resolution", Map.of("outcome", "APOLOGISED")).statusCode(200);
    }

    ValidatableResponse close(String reason) {
        return put("closure", Map.of("reason", reason));
    }

    private ValidatableResponse put(String part, Map<String, ?> body) {
        return asked.asAgent()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put("/v1/complaints/{id}/{part}", complaint, part)
                .then();
    }

    RequestSpecification as(String role, String subject) {
        return Asked.as(Tokens.of(role, asked.tenant(), subject)).contentType("application/json");
    }

    ValidatableResponse publish(int version, Authority authority) {
        return as("admin", "an-admin")
                .body(authority)
                .put("/v1/compensation-authority/versions/{version}", version)
                .then();
    }

    ValidatableResponse propose(String role, long points) {
        return propose(role, "a-proposer", points);
    }

    ValidatableResponse propose(String role, String subject, long points) {
        return as(role, subject)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("points", points, "ground", "DELAY"))
                .post("/v1/complaints/{id}/compensations", complaint)
                .then();
    }

    /** A proposal that an agent may not approve alone; its id. */
    String proposed() {
        return propose("agent", 500).statusCode(201).extract().path("id");
    }

    /** Proposed by an agent and approved by a manager; its id. */
    String approved() {
        var id = proposed();
        decide(id, "manager", "a-decider", true, 0).statusCode(200);
        return id;
    }

    /** What an agent may give alone, credited. */
    void given(long points) {
        answer(propose("agent", points).statusCode(201).extract().path("id"), "credited");
    }

    ValidatableResponse decide(String id, String role, String subject, boolean approved, int version) {
        return as(role, subject)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("approved", approved))
                .put("/v1/compensations/{id}/decision", id)
                .then();
    }

    ValidatableResponse requestAgain(String id) {
        return as("manager", "a-decider")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/compensations/{id}/requests", id)
                .then();
    }

    ValidatableResponse show(String id) {
        return as("agent", "a-proposer")
                .get("/v1/compensations/{id}", id)
                .then()
                .statusCode(200);
    }

    ValidatableResponse stuck() {
        return as("manager", "a-decider")
                .queryParam("stuck", true)
                .get("/v1/compensations")
                .then()
                .statusCode(200);
    }

    ValidatableResponse theCase() {
        return asked.asAgent().get("/v1/complaints/{id}", complaint).then().statusCode(200);
    }

    ValidatableResponse budget() {
        return as("manager", "a-decider").get("/v1/compensation-budget").then().statusCode(200);
    }

    /** Loyalty answers {@code credited}, {@code waiting} or {@code refused}. */
    void answer(String id, String answer) {
        story.deliver(IncomingEvents.of(
                "loyalty.compensation." + answer + ".v1", Map.of("compensationId", id), asked.tenant()));
    }
}

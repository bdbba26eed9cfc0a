package org.aftersales.feedback.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints that nobody had asked for. */
@QuarkusTest
class ComplaintDeskTest {

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private Asked customer;
    private UUID unit;

    @BeforeEach
    void an_owner_of_a_unit() {
        clock.reset();
        var tenant = "t-" + UUID.randomUUID();
        customer = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        story.link(customer);
        unit = story.registered(customer);
    }

    @Test
    void an_owner_complains_and_sees_what_is_promised() {
        var id = complain(unit, "It hums at night.")
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .body("firstContact.dueAt", equalTo("2026-11-22T00:00:00Z"))
                .body("resolution.broken", equalTo(false))
                .extract()
                .<String>path("id");

        customer.asCustomer().get("/v1/me/complaints").then().body("items.id", contains(id));
        customer.asCustomer().get("/v1/me/complaints/{id}", id).then().body("unitId", equalTo(unit.toString()));
        customer.asAgent().get("/v1/complaints/{id}/words", id).then().body("words", equalTo("It hums at night."));
        events.in(customer.tenant())
                .expect("feedback.complaint.opened.v1")
                .with("source", "CUSTOMER")
                .with("retailerId", "parsian")
                .with("unitId", unit)
                .andNothingElse();
    }

    @Test
    void what_is_complained_about_is_the_callers_own() {
        complain(UUID.randomUUID(), null).statusCode(422).body("code", equalTo("not-your-unit"));
        var other = new Asked(customer.tenant(), UUID.randomUUID(), "another", UUID.randomUUID());
        story.link(other);

        complain(story.registered(other), null).statusCode(422).body("errors[0].pointer", equalTo("/unitId"));
    }

    @Test
    void one_thing_is_one_complaint_as_long_as_it_is_open() {
        var id = complain(unit, null).statusCode(201).extract().<String>path("id");

        complain(unit, null).statusCode(409).body("code", equalTo("complaint-open"));
        put(id, "closure", "{\"reason\":\"WITHDRAWN\"}", 0).statusCode(200).body("closing", equalTo("WITHDRAWN"));

        complain(unit, null).statusCode(201);
    }

    @Test
    void staff_writes_down_what_it_heard_and_tries_to_reach_the_customer() {
        var id = writeDown(Map.of("severity", "CRITICAL"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        put(id, "closure", "{\"reason\":\"UNREACHABLE\"}", 0).statusCode(422).body("code", equalTo("nobody-tried"));

        post("/v1/complaints/" + id + "/attempts", Map.of("channel", "PHONE"))
                .statusCode(201)
                .body("firstContact.attempts", equalTo(1))
                .body("firstContact.contactedAt", nullValue());

        put(id, "closure", "{\"reason\":\"UNREACHABLE\"}", 1).statusCode(200).body("status", equalTo("CLOSED"));
        put(id, "closure", "{\"reason\":\"UNREACHABLE\"}", 2).statusCode(409);
        post("/v1/complaints/" + id + "/attempts", Map.of("channel", "PHONE"))
                .statusCode(409)
                .body("code", equalTo("complaint-over"));
    }

    @Test
    void to_do_nothing_is_no_proposal() {
        var id = writeDown(Map.of("severity", "HIGH")).extract().<String>path("id");
        put(id, "contact", "{\"channel\":\"PHONE\"}", 0).statusCode(200);

        put(id, "proposal", "{\"remedy\":\"NOT_PUT_RIGHT\"}", 1)
                .statusCode(422)
                .body("code", equalTo("nothing-proposed"));
        put(id, "proposal", "{\"remedy\":\"REFUNDED\"}", 1)
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("proposal.remedy", equalTo("REFUNDED"));
    }

    @Test
    void a_ticket_of_complaint_is_a_complaint_once_and_the_work_of_one_is_none() {
        var complaint = ticket(Map.of("kind", "COMPLAINT", "priority", "URGENT"));
        story.deliver(complaint);
        story.deliver(complaint);
        story.deliver(ticket(Map.of("kind", "COMPLAINT", "complaintId", UUID.randomUUID())));
        story.deliver(ticket(Map.of("kind", "REPAIR")));

        customer.asAgent()
                .get("/v1/complaints")
                .then()
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("TICKET"))
                .body("items[0].severity", equalTo("CRITICAL"));
    }

    @Test
    void what_an_erased_customer_said_is_gone_and_the_complaint_is_not() {
        var id = complain(unit, "It hums at night.").extract().<String>path("id");

        story.deliver(IncomingEvents.of(
                "warranty.customer.erased.v1", Map.of("customerId", customer.customerId()), customer.tenant()));

        customer.asAgent().get("/v1/complaints/{id}/words", id).then().statusCode(404);
        customer.asAgent().get("/v1/complaints/{id}", id).then().statusCode(200);
        complain(unit, null).statusCode(422);
    }

    @Test
    void nobody_else_sees_the_complaint() {
        var id = complain(unit, "It hums.").extract().<String>path("id");
        var other = Tokens.customer(customer.tenant(), "somebody-else");

        Asked.as(other).get("/v1/me/complaints/{id}", id).then().statusCode(404);
        Asked.as(other).get("/v1/complaints/{id}/words", id).then().statusCode(404);
        Asked.as(other).get("/v1/me/complaints").then().body("items", hasSize(0));
    }

    private IncomingEvent ticket(Map<String, ?> overrides) {
        return Story.ticket(
                "opened", new Asked(customer.tenant(), customer.customerId(), "", UUID.randomUUID()), overrides);
    }

    private ValidatableResponse complain(UUID about, String words) {
        var body = words == null ? Map.of("unitId", about) : Map.of("unitId", about, "words", words);
        return customer.asCustomer()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/me/complaints")
                .then();
    }

    private ValidatableResponse writeDown(Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put("customerId", customer.customerId());
        body.put("retailerId", "parsian");
        return post("/v1/complaints", body);
    }

    private ValidatableResponse post(String path, Object body) {
        return customer.asAgent()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse put(String id, String part, String body, int version) {
        return customer.asAgent()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/complaints/{id}/{part}", id, part)
                .then();
    }
}

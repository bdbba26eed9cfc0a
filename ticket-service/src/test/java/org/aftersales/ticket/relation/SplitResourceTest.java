package org.aftersales.ticket.relation;

import static org.aftersales.ticket.relation.RelationScenes.about;
import static org.aftersales.ticket.relation.RelationScenes.get;
import static org.aftersales.ticket.relation.RelationScenes.move;
import static org.aftersales.ticket.relation.RelationScenes.post;
import static org.aftersales.ticket.relation.RelationScenes.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SplitResourceTest {
    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String agent;
    private String me;
    private String ticket;
    private List<String> items;

    @BeforeEach
    void a_ticket_about_two_devices() {
        clock.reset();
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        ticket = about(field, "SUPPORT", Map.of("items", List.of(Map.of("serial", "TV1"), Map.of("serial", "OVEN1"))));
        items = get(agent, "/v1/tickets/" + ticket).path("items.id");
    }

    @Test
    void chosen_messages_are_read_in_the_part_by_the_same_readers() {
        post(me, ticket, Map.of("body", "The screen is dark.")).then().statusCode(201);
        var question = post(me, ticket, Map.of("body", "And the oven is cold.")).<String>path("id");
        var note = post(agent, ticket, Map.of("body", "canary note")).<String>path("id");

        var part = part(Map.of("messages", List.of(note, question), "subject", "Cold oven"));

        get(agent, "/v1/tickets/" + part + "/messages")
                .then()
                .body("items.body", contains("canary note", "And the oven is cold."))
                .body("items.author", contains("STAFF", "CUSTOMER"))
                .body("items[0].visibility", equalTo("INTERNAL"));
        get(me, "/v1/tickets/" + part + "/messages").then().body("items.body", contains("And the oven is cold."));
        get(agent, "/v1/tickets/" + ticket + "/messages").then().body("items.size()", equalTo(3));
        get(agent, "/v1/tickets/" + part)
                .then()
                .body("subject", equalTo("Cold oven"))
                .body("kind", equalTo("SUPPORT"));
    }

    @Test
    void a_device_goes_on_in_the_part_and_no_longer_keeps_the_whole_from_its_end() {
        var mark = events.mark();
        var part = part(Map.of("items", List.of(items.get(1)), "kind", "REPAIR"));

        get(agent, "/v1/tickets/" + part)
                .then()
                .body("items.serial", contains("OVEN1"))
                .body("kind", equalTo("REPAIR"));
        get(agent, "/v1/tickets/" + ticket).then().body("items[1].movedTo", equalTo(part));
        get(agent, "/v1/tickets/" + part + "/relations").then().body("links.relation", contains("SPLIT_FROM"));
        get(agent, "/v1/tickets/" + ticket + "/relations").then().body("links.relation", contains("SPLIT_INTO"));
        events.in(field.tenant(), mark)
                .expect("ticket.ticket.opened.v1")
                .with("ticketId", part)
                .expect("ticket.ticket.item-added.v1")
                .expect("ticket.ticket.linked.v1")
                .with("relation", "SPLIT_FROM")
                .andNothingElse();
        move(agent, ticket, "assignment", Map.of("assignee", "somebody"));
        move(agent, ticket, "transitions", Map.of("to", "IN_PROGRESS"));
        refused(outcome(items.get(1)), 409, "item-moved");
        outcome(items.get(0)).then().statusCode(200).body("status", equalTo("RESOLVED"));
    }

    @Test
    void nothing_that_has_ended_or_is_not_there_is_split_off() {
        refused(split(Map.of("reason", "two-faults")), 422, "nothing-to-split");
        refused(split(Map.of("items", List.of(UUID.randomUUID()), "reason", "x")), 404, "not-found");
        refused(split(Map.of("messages", List.of(UUID.randomUUID()), "reason", "x")), 404, "not-found");
        refused(split(Map.of("items", List.of(items.get(0)), "reason", "not a code")), 400, "invalid-body");
        part(Map.of("items", List.of(items.get(0))));
        refused(split(Map.of("items", List.of(items.get(0)), "reason", "again")), 409, "item-ended");
        move(agent, ticket, "transitions", Map.of("to", "CANCELLED", "reason", "changed-mind"));
        refused(split(Map.of("items", List.of(items.get(1)), "reason", "late")), 409, "work-is-over");
    }

    private String part(Map<String, ?> what) {
        var body = new java.util.HashMap<String, Object>(what);
        body.put("reason", "two-faults");
        return split(body).then().statusCode(201).extract().path("ticketId");
    }

    private Response split(Map<String, ?> body) {
        return Field.as(agent)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + ticket + "/splits");
    }

    private Response outcome(String item) {
        return Field.as(agent)
                .header("If-Match", RelationScenes.etag(agent, ticket))
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "ANSWERED", "findingCode", "X"))
                .put("/v1/tickets/" + ticket + "/items/" + item + "/outcome");
    }
}

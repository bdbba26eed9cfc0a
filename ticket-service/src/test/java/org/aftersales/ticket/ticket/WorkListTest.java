package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WorkListTest {
    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);

    @Test
    void each_change_of_many_is_made_or_refused_for_itself() {
        var first = scenes.aRepair(tenant);
        var second = scenes.aRepair(tenant);
        var foreign = scenes.aRepair(TicketScenes.aTenant());
        var mark = events.mark();

        var changes = List.<Map<String, Object>>of(
                Map.of("ticketId", first, "version", 0, "priority", "URGENT"),
                Map.of("ticketId", first, "version", 0, "assignee", "somebody"),
                Map.of("ticketId", second, "version", 0, "assignee", "somebody"),
                Map.of("ticketId", second, "version", 1, "transition", Map.of("to", "CLOSED")),
                Map.of("ticketId", foreign, "version", 0, "priority", "LOW"),
                Map.of("ticketId", first, "version", 1)); // says nothing

        bulk(changes)
                .then()
                .statusCode(207)
                .body("items.status", contains(200, 412, 200, 409, 404, 422))
                .body("items[0].version", equalTo(1))
                .body("items[3].code", equalTo("illegal-transition"));
        events.in(tenant, mark)
                .expect("ticket.ticket.priority-changed.v1")
                .expect("ticket.ticket.assigned.v1")
                .andNothingElse();
    }

    @Test
    void more_than_a_hundred_changes_are_refused() {
        var change = Map.<String, Object>of("ticketId", UUID.randomUUID(), "version", 0, "priority", "LOW");

        as(agent)
                .contentType(ContentType.JSON)
                .body(Map.of("items", Collections.nCopies(101, change)))
                .post("/v1/tickets/bulk-changes")
                .then()
                .statusCode(400);
    }

    @Test
    void who_follows_the_updates_sees_each_change_and_only_what_is_theirs() {
        var first = scenes.aRepair(tenant, "parsian", UUID.randomUUID());
        var second = scenes.aRepair(tenant, "novin", UUID.randomUUID());
        await().until(() -> ids(updates(agent, null)).size() == 2);
        assertEquals(List.of(first, second), ids(updates(agent, null)));
        var cursor = updates(agent, null).<String>path("next");

        bulk(List.of(Map.of("ticketId", first, "version", 0, "priority", "HIGH")));

        await().until(() -> ids(updates(agent, cursor)).size() == 1);
        assertEquals(List.of(first), ids(updates(agent, cursor)));
        var later = updates(agent, cursor).<String>path("next");
        assertEquals(later, updates(agent, later).<String>path("next"), "nothing new: the same place");
        assertEquals(List.of(second), ids(updates(Tokens.retailer(tenant, "novin"), null)));
        as(Tokens.retailer(tenant, "novin"))
                .queryParam("after", cursor)
                .get("/v1/tickets/updates")
                .then()
                .statusCode(400);
        as(agent)
                .get("/v1/tickets/updates?updatedSince=2999-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void lists_are_narrowed_by_what_people_look_for() {
        var customer = UUID.randomUUID();
        var mine = scenes.aRepair(tenant, "parsian", customer);
        var other = scenes.aRepair(tenant);
        bulk(List.of(Map.of("ticketId", other, "version", 0, "priority", "URGENT")));
        bulk(List.of(Map.of("ticketId", other, "version", 1, "transition", Map.of("to", "CANCELLED", "reason", "x"))));
        var number = TicketScenes.show(agent, mine).<String>path("number");

        list(Map.of("customerId", customer.toString())).then().body("items.id", contains(mine));
        list(Map.of("open", "false")).then().body("items.id", contains(other));
        list(Map.of("open", "true")).then().body("items.id", contains(mine));
        list(Map.of("priority", "URGENT")).then().body("items.id", contains(other));
        list(Map.of("number", number.toLowerCase(java.util.Locale.ROOT))).then().body("items.id", contains(mine));
        list(Map.of("serial", "TV55EN510501")).then().body("items", hasSize(2));
        list(Map.of("unitId", UUID.randomUUID().toString())).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"open, perhaps", "priority, VERY", "customerId, me", "serial, 'a b'", "number, 7"})
    void a_filter_that_cannot_be_read_answers_400_with_its_name(String name, String value) {
        list(Map.of(name, value)).then().statusCode(400).body("errors.pointer", contains("?" + name));
    }

    private Response bulk(List<Map<String, Object>> changes) {
        return as(agent)
                .contentType(ContentType.JSON)
                .body(Map.of("items", changes))
                .post("/v1/tickets/bulk-changes");
    }

    private Response list(Map<String, String> query) {
        return as(agent).queryParams(query).get("/v1/tickets");
    }

    private static Response updates(String token, String after) {
        var query = new HashMap<String, String>();
        if (after != null) query.put("after", after);
        return as(token).queryParams(query).get("/v1/tickets/updates");
    }

    private static List<String> ids(Response answer) {
        return answer.then().statusCode(200).extract().path("items.id");
    }
}

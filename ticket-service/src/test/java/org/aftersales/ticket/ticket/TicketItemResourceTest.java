package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketItemResourceTest {
    @Inject
    TicketScenes scenes;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);
    private final UUID customer = UUID.randomUUID();
    private final String me = Tokens.customer(tenant, "sub-1");

    @BeforeEach
    void iAmTheCustomer() {
        scenes.link(tenant, customer, "sub-1");
    }

    @Test
    void several_devices_end_each_in_its_own_way() {
        var body = repairOf(List.of(Map.of("serial", "TV55EN510501"), Map.of("gtin", "09521234001348")));
        var id = post(agent, "/v1/tickets", body)
                .then()
                .statusCode(201)
                .body("items", hasSize(2))
                .extract()
                .<String>path("id");
        begin(id);
        List<String> items = show(agent, id).path("items.id");

        outcome(id, items.getFirst(), "\"2\"", "REPAIRED")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
        problem(outcome(id, items.getLast(), "\"2\"", "REPAIRED"), 412, "stale");
        outcome(id, items.getLast(), "\"3\"", "NOT_REPAIRABLE")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("findings.outcome", equalTo("MIXED"))
                .body("items.outcome", contains("REPAIRED", "NOT_REPAIRABLE"));
        as(me).get("/v1/tickets/" + id).then().body("items.findingCode", hasItem(equalTo(null)));
    }

    @Test
    void a_device_that_nothing_names_and_an_outcome_of_other_work_are_refused() {
        problem(post(agent, "/v1/tickets", repairOf(List.of(Map.of()))), 422, "device-unnamed");

        var id = scenes.aRepairInWork(tenant);
        var findings = Map.of("outcome", "UNDERSTOOD", "findingCode", "X");
        problem(move(agent, id, "\"2\"", Map.of("to", "RESOLVED", "findings", findings)), 422, "outcome-not-for-kind");
    }

    private Map<String, Object> repairOf(List<Map<String, String>> items) {
        return Map.of("kind", "REPAIR", "customerId", customer, "retailerId", "parsian", "items", items);
    }

    private void begin(String id) {
        TicketScenes.assign(agent, id, "\"0\"", Map.of()).then().statusCode(200);
        move(agent, id, "\"1\"", Map.of("to", "IN_PROGRESS")).then().statusCode(200);
    }

    private Response outcome(String id, String item, String etag, String outcome) {
        return as(agent)
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", outcome, "findingCode", "X"))
                .put("/v1/tickets/" + id + "/items/" + item + "/outcome");
    }
}

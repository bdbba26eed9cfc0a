package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.assign;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.aftersales.ticket.ticket.TicketScenes.post;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;

/** Tickets of a tenant that promises to resolve repairs in eight hours, and urgent ones in two. */
final class DueScenes {
    private static final String POLICY = """
            {"name": "Desk", "effectiveFrom": "2020-01-01T00:00:00Z",
             "appliesTo": {"kinds": ["%s"]}, "promises": [
             {"name": "resolved", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["RESOLVED"],
              "unit": "ELAPSED", "target": "PT8H", "targets": {"URGENT": "PT2H"}, "pausedBy": ["CUSTOMER_INFO"]},
             {"name": "on-site", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["ON_SITE", "RESOLVED"],
              "unit": "ELAPSED", "target": "PT8H", "targets": {"URGENT": "PT4H"}, "pausedBy": ["CUSTOMER_INFO"]},
             {"name": "dispatch", "party": "INTERNAL", "startsOn": ["OPENED"], "stopsOn": ["ASSIGNED"],
              "unit": "ELAPSED", "target": "PT1H"}]}""";

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);

    DueScenes() {
        promise("REPAIR");
    }

    /** The same for tickets of another kind. */
    void promise(String kind) {
        as(Tokens.manager(tenant))
                .contentType(ContentType.JSON)
                .body(POLICY.formatted(kind))
                .put("/v1/sla/policies/" + kind + "/versions/1")
                .then()
                .statusCode(201);
    }

    String tenant() {
        return tenant;
    }

    String agent() {
        return agent;
    }

    /** A queue for tickets of some kinds, or of all. */
    void queue(String code, int position, String kinds) {
        as(Tokens.manager(tenant))
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "%s", "position": %d, "active": true, "gives": false, "kinds": %s, "priorities": [],
                         "languages": [], "topics": [], "skills": []}""".formatted(code, position, kinds))
                .put("/v1/queues/" + code)
                .then()
                .statusCode(201);
    }

    /** Its id. */
    String opened(TicketKind kind, Priority priority) {
        var body = Map.of("kind", kind, "customerId", UUID.randomUUID(), "retailerId", "parsian", "priority", priority);
        return post(agent, "/v1/tickets", body).then().statusCode(201).extract().path("id");
    }

    void begin(String id) {
        assign(agent, id, "\"0\"", Map.of("assignee", "an-agent")).then().statusCode(200);
        then(id, 1, Map.of("to", "IN_PROGRESS"));
    }

    void then(String id, int version, Map<String, ?> move) {
        move(agent, id, "\"" + version + "\"", move).then().statusCode(200);
    }

    Response list(Map<String, ?> query) {
        return as(agent)
                .queryParams(query)
                .get("/v1/tickets")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    List<String> found(Map<String, ?> query) {
        return list(query).path("items.id");
    }
}

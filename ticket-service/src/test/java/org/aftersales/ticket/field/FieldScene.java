package org.aftersales.ticket.field;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.Tokens;

/** A technician's app, an agent, and repairs to be done. */
abstract class FieldScene {
    private static final OpenApiCalls DOCUMENTED = new OpenApiCalls();
    static final Map<String, Object> RESOLVED = Map.of(
            "transition",
            Map.of("to", "RESOLVED", "findings", Map.of("outcome", "REPAIRED", "findingCode", "PSU-REPLACED")));
    static final Map<String, Object> BEGUN = Map.of("transition", Map.of("to", "IN_PROGRESS"));
    private static final String SENT_AT = "2026-11-20T23:59:00Z";
    static final Map<String, Object> TAKEN = Map.of("take", true);

    @Inject
    EventProbe events;

    final String tenant = "field-" + UUID.randomUUID();
    final String agent = Tokens.agent(tenant);
    final String technician = Tokens.technician(tenant);

    final String aRepair() {
        return given().auth()
                .oauth2(agent)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "REPAIR", "customerId", UUID.randomUUID(), "retailerId", "parsian"))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> command(String ticket, long version, Map<String, Object> work) {
        return Map.of(
                "commandId", UUID.randomUUID(),
                "ticketId", ticket,
                "version", version,
                "occurredAt", "2026-11-20T22:00:00Z",
                "work", work);
    }

    final Response tell(String token, List<Map<String, Object>> commands) {
        return tell(token, SENT_AT, commands);
    }

    final Response tell(String token, String sentAt, List<Map<String, Object>> commands) {
        return tell(given().filter(DOCUMENTED), token, sentAt, commands);
    }

    /** Also what the OpenAPI document does not allow. */
    final Response tellAnything(String token, List<Map<String, Object>> commands) {
        return tell(given(), token, SENT_AT, commands);
    }

    private static Response tell(
            RequestSpecification request, String token, String sentAt, List<Map<String, Object>> commands) {
        return request.auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("sentAt", sentAt, "commands", commands))
                .post("/v1/field/commands");
    }

    final Response show(String ticket) {
        return given().auth().oauth2(agent).get("/v1/tickets/" + ticket);
    }

    final void change(String ticket, String path, Map<String, Object> body) {
        var version = show(ticket).header("ETag");
        given().auth()
                .oauth2(agent)
                .contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .post("/v1/tickets/" + ticket + path)
                .then()
                .statusCode(200);
    }
}

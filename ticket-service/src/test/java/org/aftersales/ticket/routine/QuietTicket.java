package org.aftersales.ticket.routine;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** A SUPPORT ticket of a tenant with a routine, whose customer {@code sub-1} can be written to. */
record QuietTicket(Field field, String id) {

    static QuietTicket open(Field field, Map<String, ?> routine) {
        field.manager()
                .contentType(ContentType.JSON)
                .body(routine)
                .put("/v1/routines/SUPPORT")
                .then()
                .statusCode(201);
        return new QuietTicket(field, field.ticket("SUPPORT", UUID.randomUUID()));
    }

    QuietTicket begun() {
        field.agent()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("assignee", "an-agent"))
                .post("/v1/tickets/" + id + "/assignment")
                .then()
                .statusCode(200);
        move(Map.of("to", "IN_PROGRESS")).then().statusCode(200);
        return this;
    }

    QuietTicket withDevices(String... serials) {
        for (var serial : serials) {
            field.agent()
                    .header("If-Match", "*")
                    .contentType(ContentType.JSON)
                    .body(Map.of("serial", serial))
                    .post("/v1/tickets/" + id + "/items")
                    .then()
                    .statusCode(200);
        }
        return this;
    }

    QuietTicket resolved() {
        move(Map.of("to", "RESOLVED", "findings", Map.of("outcome", "ANSWERED", "findingCode", "told")))
                .then()
                .statusCode(200);
        return this;
    }

    QuietTicket waitingFor(String what) {
        move(Map.of("to", "WAITING", "waitingFor", what)).then().statusCode(200);
        return this;
    }

    Response move(Map<String, ?> move) {
        return move(Tokens.agent(field.tenant()), move);
    }

    Response move(String token, Map<String, ?> move) {
        return Field.as(token)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(move)
                .post("/v1/tickets/" + id + "/transitions");
    }

    Response customerSays(String words) {
        return say(Tokens.customer(field.tenant(), "sub-1"), Map.of("body", words));
    }

    Response agentSays(String words) {
        return say(Tokens.agent(field.tenant()), Map.of("body", words, "visibility", "PUBLIC"));
    }

    private Response say(String token, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets/" + id + "/messages");
    }

    ValidatableResponse shown() {
        return field.agent().get("/v1/tickets/" + id).then().statusCode(200);
    }

    String status() {
        return shown().extract().path("status");
    }

    ValidatableResponse messages() {
        return field.agent().get("/v1/tickets/" + id + "/messages").then().statusCode(200);
    }
}

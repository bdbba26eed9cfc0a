package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TicketBadInputTest {
    @Inject
    TicketScenes scenes;

    private String tenant;
    private String technician;
    private String agent;

    @BeforeEach
    void nobodyElseIsHere() {
        tenant = TicketScenes.aTenant();
        technician = Tokens.technician(tenant);
        agent = Tokens.agent(tenant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "01936f5e-0000-7000-8000-00000000ffff", "%00", "1-1-1-1-1"})
    void an_unknown_id_answers_404(String id) {
        problem(as(agent).urlEncodingEnabled(false).get("/v1/tickets/" + id), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\":\"CLOSED\",\"colour\":\"red\"}",
                "{\"to\":\"GONE\"}",
                "{\"to\":5}",
                "{\"to\":1e400000}",
                "{}",
                "[]",
                "null",
                "",
                "{\"to\":\"CLOSED\"",
                "{\"to\":\"CLOSED\",\"to\":\"OPEN\"}",
                "{\"to\":\"CLOSED\",\"reason\":\"words, many words\"}",
                "{\"to\":\"CLOSED\",\"reason\":\"a\\u0000b\"}",
                "{\"to\":\"RESOLVED\",\"findings\":{\"findingCode\":\"X\"}}",
                "{\"to\":\"RESOLVED\",\"findings\":{\"outcome\":\"REPAIRED\",\"findingCode\":\"\"}}",
                "{\"to\":\"RESOLVED\",\"findings\":[]}",
                "{\"to\":\"RESOLVED\",\"findings\":"
                        + "{\"outcome\":\"REPAIRED\",\"findingCode\":\"X\",\"note\":\"a\\u0000b\"}}"
            })
    void a_malformed_move_answers_400_and_changes_nothing(String body) {
        var id = scenes.aRepairInWork(tenant);

        problem(raw(id, body), 400, "invalid-body");

        show(agent, id).then().header("ETag", "\"2\"");
    }

    @Test
    void a_malformed_move_is_told_where_it_is_wrong() {
        var id = scenes.aRepairInWork(tenant);

        raw(id, "{\"to\":\"RESOLVED\",\"findings\":{\"outcome\":\"REPAIRED\",\"findingCode\":\"X\",\"cost\":1}}")
                .then()
                .body("errors.pointer", contains("/findings/cost"))
                .body("errors.code", contains("unknown-field"));
        raw(id, "{\"to\":\"RESOLVED\",\"findings\":{\"findingCode\":\"X\"}}")
                .then()
                .body("errors.pointer", contains("/findings/outcome"));
        raw(id, "{\"to\":\"CLOSED\",\"reason\":\"many words\"}").then().body("errors.pointer", contains("/reason"));
    }

    @Test
    void deep_nesting_answers_400() {
        var id = scenes.aRepairInWork(tenant);

        problem(raw(id, "{\"findings\":".repeat(1_000)), 400, "invalid-body");
        problem(raw(id, "{\"to\":" + "[".repeat(1_000)), 400, "invalid-body");
    }

    @Test
    void another_kind_of_body_answers_415() {
        var id = scenes.aRepairInWork(tenant);

        var answer = as(technician)
                .header("If-Match", "\"2\"")
                .contentType(ContentType.XML)
                .body("<to>CLOSED</to>")
                .post("/v1/tickets/" + id + "/transitions");

        problem(answer, 415, "unsupported-media-type");
    }

    private Response raw(String id, String body) {
        return as(technician)
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + id + "/transitions");
    }
}

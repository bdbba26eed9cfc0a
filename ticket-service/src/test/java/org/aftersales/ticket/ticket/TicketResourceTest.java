package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.assign;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TicketResourceTest {
    private static final String WORDS = "Mrs Rahimi of 12 Vali Asr spilt tea into it";
    private static final Map<String, Object> FINDINGS =
            Map.of("outcome", "PART_REPLACED", "findingCode", "POWER_BOARD", "note", WORDS);

    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    private String tenant;
    private String technician;
    private String agent;

    @BeforeEach
    void nobodyElseIsHere() {
        tenant = TicketScenes.aTenant();
        technician = Tokens.technician(tenant);
        agent = Tokens.agent(tenant);
    }

    @Test
    void a_resolved_ticket_is_reopened_and_then_has_no_findings() {
        var id = scenes.aRepairInWork(tenant);
        move(technician, id, "\"2\"", Map.of("to", "RESOLVED", "findings", FINDINGS));

        move(agent, id, "\"3\"", Map.of("to", "IN_PROGRESS", "reason", "same-fault-again"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("findings", nullValue())
                .body("resolvedAt", nullValue())
                .body("history", hasSize(5))
                .body("history[3].outcome", equalTo("PART_REPLACED"))
                .body("history[4].reason", equalTo("same-fault-again"));
    }

    @Test
    void a_refused_move_leaves_neither_event_nor_history() {
        var id = scenes.aRepair(tenant);
        var mark = events.mark();

        problem(move(agent, id, "\"0\"", Map.of("to", "CLOSED")), 409, "illegal-transition");
        problem(move(agent, id, "\"0\"", Map.of("to", "ASSIGNED")), 422, "assignee-needed");

        events.in(tenant, mark).andNothingElse();
        show(agent, id).then().body("status", equalTo("OPEN")).body("history", hasSize(1));
    }

    @Test
    void a_stale_etag_is_refused() {
        var id = scenes.aRepairInWork(tenant);

        problem(move(technician, id, "\"1\"", Map.of("to", "WAITING", "waitingFor", "PARTS")), 412, "stale");
        problem(assign(agent, id, "\"7\"", Map.of("assignee", "somebody")), 412, "stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignment", "transitions"})
    void changing_without_an_etag_is_refused(String what) {
        var id = scenes.aRepair(tenant);
        var body = what.equals("assignment") ? Map.of("assignee", "x") : Map.of("to", "CANCELLED", "reason", "x");

        var answer = as(agent).contentType(ContentType.JSON).body(body).post("/v1/tickets/" + id + "/" + what);

        problem(answer, 428, "if-match-missing");
    }

    @Test
    void a_step_told_too_little_or_too_much_is_refused_with_pointers() {
        var id = scenes.aRepairInWork(tenant);

        problem(move(technician, id, "\"2\"", Map.of("to", "WAITING")), 422, "wrong-fields")
                .then()
                .body("errors.pointer", contains("/waitingFor"));
        problem(move(technician, id, "\"2\"", Map.of("to", "RESOLVED", "waitingFor", "PARTS")), 422, "wrong-fields")
                .then()
                .body("errors.pointer", contains("/waitingFor", "/findings"));
        problem(move(agent, id, "\"2\"", Map.of("to", "CANCELLED")), 422, "wrong-fields")
                .then()
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void a_technician_moves_only_what_is_theirs() {
        var id = scenes.aRepair(tenant);
        assign(agent, id, "\"0\"", Map.of("assignee", "another-technician"));

        problem(move(technician, id, "\"1\"", Map.of("to", "IN_PROGRESS")), 403, "not-the-assignee");
        problem(assign(technician, id, "\"1\"", Map.of("assignee", "a-friend")), 403, "only-for-oneself");
        problem(assign(technician, id, "\"1\"", Map.of()), 409, "already-assigned");
        problem(move(technician, id, "\"1\"", Map.of("to", "CANCELLED", "reason", "x")), 403, "role-not-permitted");
    }

    @Test
    void a_note_of_any_characters_comes_back_as_it_was() {
        var id = scenes.aRepairInWork(tenant);
        var note = "برد تغذیه عوض شد \uD83D\uDD27 ‌«تمام»";

        move(
                technician,
                id,
                "\"2\"",
                Map.of("to", "RESOLVED", "findings", Map.of("outcome", "REPAIRED", "findingCode", "X", "note", note)));

        show(agent, id).then().body("findings.note", equalTo(note));
    }
}

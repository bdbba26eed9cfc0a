package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.assign;
import static org.aftersales.ticket.ticket.TicketScenes.move;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repair from its opening to its end, as people and other services see it. */
@QuarkusTest
class ClosedRepairTest {
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
    void a_repair_goes_from_opened_to_closed() {
        var id = aClosedRepair();

        show(agent, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("status", equalTo("CLOSED"))
                .body("findings.outcome", equalTo("PART_REPLACED"))
                .body("findings.note", equalTo(WORDS))
                .body("assignee", equalTo("a-technician"))
                .body(
                        "history.to",
                        contains("OPEN", "ASSIGNED", "IN_PROGRESS", "WAITING", "IN_PROGRESS", "RESOLVED", "CLOSED"))
                .body("history[0].by", equalTo("system"))
                .body("history[0].reason", equalTo("claim-approved"))
                .body("history[3].waitingFor", equalTo("PARTS"));
    }

    @Test
    void every_step_of_a_repair_is_published() {
        aClosedRepair();

        events.in(tenant)
                .expect("ticket.ticket.opened.v1")
                .with("kind", "REPAIR")
                .expect("ticket.ticket.assigned.v1")
                .with("assignee", "a-technician")
                .expect("ticket.ticket.started.v1")
                .expect("ticket.ticket.waiting.v1")
                .with("waitingFor", "PARTS")
                .expect("ticket.ticket.resumed.v1")
                .expect("ticket.ticket.resolved.v1")
                .with("findingCode", "POWER_BOARD")
                .expect("ticket.ticket.closed.v1")
                .with("outcome", "PART_REPLACED")
                .andNothingElse();
    }

    private String aClosedRepair() {
        var id = scenes.aRepair(tenant);
        assign(technician, id, "\"0\"", Map.of()).then().statusCode(200).header("ETag", "\"1\"");
        var moves = List.of(
                Map.of("to", "IN_PROGRESS"),
                Map.of("to", "WAITING", "waitingFor", "PARTS"),
                Map.of("to", "IN_PROGRESS"),
                Map.of("to", "RESOLVED", "findings", FINDINGS),
                Map.of("to", "CLOSED"));
        for (var step = 0; step < moves.size(); step++) {
            move(technician, id, "\"%d\"".formatted(step + 1), moves.get(step))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"%d\"".formatted(step + 2));
        }
        return id;
    }

    @Test
    void no_event_carries_the_technicians_words() {
        var id = scenes.aRepairInWork(tenant);

        move(technician, id, "\"2\"", Map.of("to", "RESOLVED", "findings", FINDINGS))
                .then()
                .statusCode(200);

        for (var event : events.of(tenant)) {
            assertFalse(event.data().toString().contains("Rahimi"), event.type());
            assertFalse(event.headers().toString().contains("Rahimi"), event.type());
        }
    }
}

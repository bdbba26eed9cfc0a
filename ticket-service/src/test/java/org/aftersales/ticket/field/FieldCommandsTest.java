package org.aftersales.ticket.field;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A technician's app tells what was done while it was away. */
@QuarkusTest
class FieldCommandsTest extends FieldScene {
    @Test
    void what_was_done_is_taken_in_its_order_on_the_version_that_was_read() {
        var ticket = aRepair();
        var mark = events.mark();

        tell(technician, List.of(command(ticket, 0, TAKEN), command(ticket, 0, BEGUN), command(ticket, 0, RESOLVED)))
                .then()
                .statusCode(207)
                .body("items.verdict", contains("ACCEPTED", "ACCEPTED", "ACCEPTED"))
                .body("items.version", contains(1, 2, 3))
                .body("items.replayed", everyItem(equalTo(false)));

        show(ticket).then().body("status", equalTo("RESOLVED")).body("assignee", equalTo("a-technician"));
        events.in(tenant, mark)
                .expect("ticket.ticket.assigned.v1")
                .expect("ticket.ticket.started.v1")
                .expect("ticket.ticket.resolved.v1");
    }

    @Test
    void what_was_decided_on_a_ticket_that_has_changed_is_a_conflict_and_so_is_what_comes_after() {
        var ticket = aRepair();
        change(ticket, "/assignment", Map.of("assignee", "another-technician"));

        tell(technician, List.of(command(ticket, 0, TAKEN), command(ticket, 0, BEGUN)))
                .then()
                .body("items.verdict", contains("CONFLICT", "CONFLICT"))
                .body("items.code", contains("stale", "earlier-command-refused"))
                .body("items.version", contains(1, 1));
        tell(technician, List.of(command(ticket, 1, TAKEN)))
                .then()
                .body("items.verdict", contains("CONFLICT"))
                .body("items.code", contains("already-assigned"));

        show(ticket).then().body("assignee", equalTo("another-technician")).body("status", equalTo("ASSIGNED"));
    }

    @Test
    void one_ticket_s_conflict_keeps_no_other_ticket_back() {
        var changed = aRepair();
        var quiet = aRepair();
        change(changed, "/assignment", Map.of("assignee", "another-technician"));

        tell(technician, List.of(command(changed, 0, TAKEN), command(quiet, 0, TAKEN)))
                .then()
                .body("items.verdict", contains("CONFLICT", "ACCEPTED"));
    }

    @Test
    void what_somebody_else_has_done_or_ended_meanwhile_is_superseded() {
        var assigned = aRepair();
        change(assigned, "/assignment", Map.of("assignee", "a-technician"));
        var cancelled = aRepair();
        change(cancelled, "/transitions", Map.of("to", "CANCELLED", "reason", "customer-request"));

        tell(
                        technician,
                        List.of(command(assigned, 0, TAKEN), command(assigned, 0, BEGUN), command(cancelled, 0, TAKEN)))
                .then()
                .body("items.verdict", contains("SUPERSEDED", "ACCEPTED", "SUPERSEDED"))
                .body("items.version", contains(1, 2, 1));

        show(assigned).then().body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void what_breaks_a_rule_or_says_nothing_is_told_by_itself() {
        var ticket = aRepair();
        var other = aRepair();
        var foreign = new FieldCommandsTest().aRepair();

        tellAnything(
                        technician,
                        List.of(
                                command(ticket, 0, RESOLVED),
                                command(other, 0, Map.of()),
                                command(foreign, 0, TAKEN),
                                command(other, 1, Map.of("item", Map.of("gtin", "7")))))
                .then()
                .statusCode(207)
                .body("items.verdict", everyItem(equalTo("CONFLICT")))
                .body("items.code", contains("illegal-transition", "one-change", "not-found", "invalid-command"))
                .body("items[2].version", nullValue());
    }

    @Test
    void devices_are_taken_in_and_ended_on_the_way() {
        var ticket = aRepair();
        tell(
                        technician,
                        List.of(
                                command(ticket, 0, TAKEN),
                                command(ticket, 0, BEGUN),
                                command(ticket, 0, Map.of("item", Map.of("serial", "TV55EN510501")))))
                .then()
                .body("items.verdict", everyItem(equalTo("ACCEPTED")));
        String item = show(ticket).path("items[0].id");
        long version = Long.parseLong(show(ticket).header("ETag").replace("\"", ""));
        var ended = Map.<String, Object>of(
                "itemOutcome", Map.of("itemId", item, "outcome", "REPAIRED", "findingCode", "PSU-REPLACED"));

        tell(technician, List.of(command(ticket, version, ended))).then().body("items.verdict", contains("ACCEPTED"));

        show(ticket).then().body("status", equalTo("RESOLVED"));
    }

    @Test
    void a_log_that_cannot_be_read_is_refused_as_a_whole() {
        var ticket = aRepair();
        var nameless = new HashMap<>(command(ticket, 0, TAKEN));
        nameless.remove("commandId");

        tell(technician, List.of(nameless)).then().statusCode(400);
        tell(technician, List.of()).then().statusCode(400);
        tell(technician, Collections.nCopies(101, command(ticket, 0, TAKEN)))
                .then()
                .statusCode(400);
        tell(agent, List.of(command(ticket, 0, TAKEN))).then().statusCode(403);
    }
}

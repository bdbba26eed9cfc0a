package org.aftersales.ticket.field;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an app tells after something it told was refused, although nobody has changed the ticket. */
@QuarkusTest
class FieldRetryTest extends FieldScene {
    private static final Map<String, Object> UNFOUND = Map.of(
            "transition", Map.of("to", "RESOLVED", "findings", Map.of("outcome", "DELIVERED", "findingCode", "LEFT")));

    @Test
    void what_was_refused_is_put_right_on_the_version_that_is_still_the_same() {
        var ticket = aRepair();
        tell(technician, List.of(command(ticket, 0, TAKEN), command(ticket, 0, BEGUN)));
        tell(technician, List.of(command(ticket, 2, UNFOUND)))
                .then()
                .body("items.verdict", contains("CONFLICT"))
                .body("items.version", contains(2));

        tell(technician, List.of(command(ticket, 2, RESOLVED)))
                .then()
                .body("items.verdict", contains("ACCEPTED"))
                .body("items.version", contains(3));

        show(ticket).then().body("status", equalTo("RESOLVED"));
    }

    @Test
    void what_the_same_request_goes_on_with_counts_on_what_was_refused() {
        var ticket = aRepair();

        tell(technician, List.of(command(ticket, 0, RESOLVED), command(ticket, 0, TAKEN), command(ticket, 0, BEGUN)))
                .then()
                .body("items.verdict", contains("CONFLICT", "CONFLICT", "CONFLICT"))
                .body(
                        "items.code",
                        contains("illegal-transition", "earlier-command-refused", "earlier-command-refused"));
        tell(technician, List.of(command(ticket, 0, TAKEN), command(ticket, 0, BEGUN)))
                .then()
                .body("items.verdict", contains("ACCEPTED", "ACCEPTED"))
                .body("items.version", contains(1, 2));
    }

    @Test
    void a_log_that_broke_off_after_a_refusal_is_refused_from_there_when_it_is_told_again() {
        var ticket = aRepair();
        var log = List.of(command(ticket, 0, RESOLVED), command(ticket, 0, TAKEN));
        tell(technician, log.subList(0, 1)).then().body("items.verdict", contains("CONFLICT"));

        tell(technician, log)
                .then()
                .body("items.replayed", contains(true, false))
                .body("items.code", contains("illegal-transition", "earlier-command-refused"));
    }

    @Test
    void a_log_with_what_put_it_right_is_told_again_from_the_beginning() {
        var ticket = aRepair();
        var log = List.of(command(ticket, 0, RESOLVED), command(ticket, 0, TAKEN), command(ticket, 0, BEGUN));
        tell(technician, log.subList(0, 1)).then().body("items.verdict", contains("CONFLICT"));
        tell(technician, log.subList(1, 2)).then().body("items.verdict", contains("ACCEPTED"));

        tell(technician, log)
                .then()
                .body("items.verdict", contains("CONFLICT", "ACCEPTED", "ACCEPTED"))
                .body("items.replayed", contains(true, true, false));
    }
}

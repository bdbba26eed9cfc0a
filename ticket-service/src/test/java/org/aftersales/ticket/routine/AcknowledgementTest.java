package org.aftersales.ticket.routine;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.mail.PostOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for something learns that it has arrived, once. */
@QuarkusTest
class AcknowledgementTest {

    private static final Map<String, ?> ROUTINE = Map.of("acknowledge", true);

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    PostOffice post;

    private Field field;
    private String address;

    @BeforeEach
    void a_customer_who_reads_persian() {
        clock.reset();
        field = Field.opened();
        address = post.open(field.tenant(), field.customer(), "fa");
    }

    @Test
    void a_new_ticket_is_acknowledged_once_in_the_customer_s_language() {
        var ticket = QuietTicket.open(field, ROUTINE);
        timers.sweep();
        timers.sweep();
        post.deliver();

        ticket.messages().body("items.author", contains("SYSTEM"));
        var mail = post.onlyMailTo(address);
        assertTrue(mail.getText().contains("درخواست شما به دست ما رسید"), mail.getText());
        assertEquals("auto-generated", PostOffice.header(mail, "Auto-Submitted"));
    }

    @Test
    void a_ticket_that_came_by_mail_is_acknowledged_too() {
        QuietTicket.open(field, ROUTINE);
        timers.sweep();
        post.deliver();

        post.arrive(field.tenant(), address, "service@mail.test", "Something else.");
        timers.sweep();
        post.deliver();

        assertEquals(2, post.mailsTo(address).size());
    }

    @Test
    void where_nothing_was_told_nothing_is_said() {
        var ticket = new QuietTicket(field, field.ticket("TRAINING", UUID.randomUUID()));
        timers.sweep();

        ticket.messages().body("items", hasSize(0));
    }

    @Test
    void it_keeps_the_promises_whose_policy_counts_automatic_answers_and_no_others() {
        publish(promise("acknowledge", "ANSWERED", "ACKNOWLEDGED"), promise("first-answer", "ANSWERED"));
        var ticket = QuietTicket.open(field, ROUTINE);
        timers.sweep();

        field.agent()
                .get("/v1/tickets/" + ticket.id() + "/clocks")
                .then()
                .statusCode(200)
                .body("clocks.find { it.promise == 'acknowledge' }.state", equalTo("MET"))
                .body("clocks.find { it.promise == 'first-answer' }.state", equalTo("RUNNING"));
    }

    private void publish(Map<?, ?>... promises) {
        field.manager()
                .contentType("application/json")
                .body(Map.of("name", "Support", "effectiveFrom", "2020-01-01T00:00:00Z", "promises", List.of(promises)))
                .put("/v1/sla/policies/support/versions/1")
                .then()
                .statusCode(201);
    }

    private static Map<String, ?> promise(String name, String... stopsOn) {
        return Map.of(
                "name",
                name,
                "party",
                "INTERNAL",
                "startsOn",
                List.of("OPENED"),
                "stopsOn",
                List.of(stopsOn),
                "unit",
                "ELAPSED",
                "target",
                "PT8H");
    }
}

package org.aftersales.ticket.routine;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody comes for what was closed, and what somebody is to come for does not close by itself. */
@QuarkusTest
class VisitsOfClosedTicketsTest {

    private static final Map<String, ?> ROUTINE =
            Map.of("acknowledge", false, "noticeAfter", "P5D", "closeAfter", "P2D");
    private static final Instant LATER = Field.MONDAY.plus(Duration.ofDays(14));

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    Customers customers;

    private Field field;
    private QuietTicket ticket;

    @BeforeEach
    void a_ticket_under_way() {
        clock.reset();
        field = Field.opened().technician("t1");
        ticket = QuietTicket.open(field, ROUTINE).begun();
        customers.link(field.tenant(), field.customer(), "sub-1");
    }

    @AfterEach
    void it_is_today_again() {
        clock.reset();
    }

    @Test
    void what_was_asked_for_before_is_not_held_confirmed_or_moved_after() {
        var wished = field.request(Field.installation(ticket.id())).<String>path("id");
        var held = field.hold(ticket.id(), Field.MONDAY, "t1").<String>path("id");
        var agreed = field.confirmed(ticket.id(), LATER, "t1");
        closed();

        refused(wished, "holds", Map.of("slot", Field.slot(LATER.plusSeconds(14_400), "t1")));
        refused(held, "confirmation", Map.of());
        var elsewhere = Field.slot(LATER.plusSeconds(14_400), "t1");
        refused(agreed, "reschedules", Map.of("askedBy", "OFFICE", "slot", elsewhere));
    }

    @Test
    void what_is_done_may_be_followed_by_more_until_it_is_closed() {
        var held = field.hold(ticket.id(), Field.MONDAY, "t1").<String>path("id");
        ticket.resolved();

        field.command(held, "confirmation", Map.of()).then().statusCode(200);
    }

    @Test
    void what_is_to_come_is_called_off_and_its_time_is_free_again() {
        var wished = field.request(Field.installation(ticket.id())).<String>path("id");
        var agreed = field.confirmed(ticket.id(), LATER, "t1");
        closed();
        sweep();

        assertEquals("CANCELLED", status(wished));
        field.show(agreed).then().body("status", equalTo("CANCELLED")).body("ended.reason", equalTo("ticket-closed"));
        field.hold(field.ticket(), LATER, "t1").then().statusCode(201);
    }

    @Test
    void whoever_has_begun_or_should_have_still_reports() {
        var begun = field.confirmed(ticket.id(), Field.MONDAY, "t1");
        field.command(begun, "start", Map.of()).then().statusCode(200);
        var due = field.confirmed(ticket.id(), Field.MONDAY.plusSeconds(14_400), "t1");
        clock.set(Field.MONDAY.plusSeconds(18_000));
        closed();
        sweep();

        assertEquals("UNDER_WAY", status(begun));
        assertEquals("CONFIRMED", status(due));
    }

    @Test
    void what_is_taken_up_again_keeps_its_visits() {
        var agreed = field.confirmed(ticket.id(), LATER, "t1");
        closed();
        ticket.move(Map.of("to", "IN_PROGRESS", "reason", "not-solved")).then().statusCode(200);
        sweep();

        assertEquals("CONFIRMED", status(agreed));
    }

    @Test
    void what_somebody_is_to_come_for_is_not_closed_by_itself() {
        field.confirmed(ticket.id(), LATER, "t1");
        ticket.resolved();

        after(Duration.ofDays(6));
        after(Duration.ofDays(3));
        assertEquals("RESOLVED", ticket.status());

        after(Duration.ofDays(10));
        after(Duration.ofDays(3));
        assertEquals("CLOSED", ticket.status());
    }

    @Test
    void a_visit_that_was_planned_after_the_notice_keeps_it_open() {
        var wished = field.request(Field.installation(ticket.id())).<String>path("id");
        ticket.resolved();
        after(Duration.ofDays(6));
        var slot = Map.of("slot", Field.slot(LATER, "t1"));
        field.command(wished, "holds", slot).then().statusCode(200);
        field.command(wished, "confirmation", Map.of()).then().statusCode(200);

        after(Duration.ofDays(3));

        assertEquals("RESOLVED", ticket.status());
    }

    private void closed() {
        ticket.resolved();
        ticket.move(Map.of("to", "CLOSED")).then().statusCode(200);
    }

    private void refused(String appointment, String command, Map<String, ?> body) {
        field.command(appointment, command, body).then().statusCode(409).body("code", equalTo("ticket-not-open"));
    }

    private String status(String appointment) {
        return field.show(appointment).path("status");
    }

    private void after(Duration time) {
        clock.advance(time);
        sweep();
    }

    private void sweep() {
        while (timers.sweep() > 0) {}
    }
}

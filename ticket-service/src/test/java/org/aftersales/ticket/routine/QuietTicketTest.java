package org.aftersales.ticket.routine;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What its customer leaves alone is closed after a notice, and only that. */
@QuarkusTest
class QuietTicketTest {

    private static final Map<String, ?> ROUTINE =
            Map.of("acknowledge", false, "noticeAfter", "P5D", "closeAfter", "P2D");

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private QuietTicket ticket;

    @BeforeEach
    void a_ticket_under_way() {
        clock.reset();
        var field = Field.opened();
        ticket = QuietTicket.open(field, ROUTINE).begun();
        customers.link(field.tenant(), field.customer(), "sub-1");
    }

    @AfterEach
    void it_is_today_again() {
        clock.reset();
    }

    @Test
    void what_is_done_and_left_alone_is_announced_and_then_closed_each_once() {
        ticket.resolved();
        after(Duration.ofDays(5).minusSeconds(1));
        ticket.messages().body("items", hasSize(0));

        after(Duration.ofSeconds(1));
        after(Duration.ofDays(2).minusSeconds(1));
        ticket.messages()
                .body("items.author", contains("SYSTEM"))
                .body("items[0].visibility", equalTo("PUBLIC"))
                .body("items[0].body", containsString("in 2 days"));
        assertEquals("RESOLVED", ticket.status());

        var mark = events.mark();
        after(Duration.ofSeconds(1));
        after(Duration.ofDays(30));
        assertEquals("CLOSED", ticket.status());
        events.in(ticket.field().tenant(), mark)
                .expect("ticket.ticket.closed.v1")
                .with("outcome", "ANSWERED")
                .andNothingElse();
    }

    @Test
    void what_waits_for_its_customer_ends_as_abandoned() {
        ticket.waitingFor("CUSTOMER_INFO");
        after(Duration.ofDays(5));
        after(Duration.ofDays(2));

        ticket.shown().body("status", equalTo("CLOSED")).body("findings.outcome", equalTo("ABANDONED"));
        ticket.messages().body("items[0].body", containsString("We are waiting for your answer"));
    }

    @Test
    void what_waits_for_us_is_never_closed() {
        ticket.waitingFor("PARTS");
        after(Duration.ofDays(60));

        assertEquals("WAITING", ticket.status());
        ticket.messages().body("items", hasSize(0));
    }

    @Test
    void nobody_is_told_of_an_end_that_will_not_come_while_a_device_is_left() {
        ticket.withDevices("TV55EN510501", "TV55EN510502").waitingFor("CUSTOMER_INFO");
        after(Duration.ofDays(60));

        assertEquals("WAITING", ticket.status());
        ticket.messages().body("items", hasSize(0));
    }

    @Test
    void any_answer_of_the_customer_keeps_it_open_before_and_after_the_notice() {
        ticket.waitingFor("CUSTOMER_INFO");
        after(Duration.ofDays(4));
        ticket.customerSays("Here it is.").then().statusCode(201);
        after(Duration.ofDays(30));
        ticket.messages().body("items", hasSize(1));

        ticket.agentSays("And the serial number?").then().statusCode(201);
        after(Duration.ofDays(5));
        ticket.messages().body("items", hasSize(3));
        ticket.customerSays("I am looking for it.").then().statusCode(201);
        after(Duration.ofDays(30));

        assertEquals("WAITING", ticket.status());
        ticket.messages().body("items", hasSize(4));
    }

    @Test
    void after_a_time_away_it_is_announced_late_and_the_customer_still_has_the_whole_time() {
        ticket.resolved();

        after(Duration.ofDays(9));
        ticket.messages().body("items", hasSize(1));
        after(Duration.ofDays(2).minusSeconds(1));
        assertEquals("RESOLVED", ticket.status());
        after(Duration.ofSeconds(1));

        assertEquals("CLOSED", ticket.status());
    }

    @Test
    void what_was_closed_by_itself_can_be_reopened_and_is_then_not_closed_again() {
        ticket.resolved();
        after(Duration.ofDays(5));
        after(Duration.ofDays(2));

        ticket.move(Tokens.customer(ticket.field().tenant(), "sub-1"), Map.of("to", "IN_PROGRESS", "reason", "again"))
                .then()
                .statusCode(200);
        after(Duration.ofDays(60));

        assertEquals("IN_PROGRESS", ticket.status());
    }

    @Test
    void where_nothing_was_told_nothing_is_closed() {
        var other = new QuietTicket(ticket.field(), ticket.field().ticket("TRAINING", UUID.randomUUID()));
        other.begun().waitingFor("CUSTOMER_INFO");
        after(Duration.ofDays(60));

        assertEquals("WAITING", other.status());
    }

    @Test
    void an_answer_at_the_moment_of_closing_is_either_in_time_or_refused() throws Exception {
        for (int round = 0; round < 10; round++) {
            var each = QuietTicket.open(Field.opened(), ROUTINE).begun().resolved();
            customers.link(each.field().tenant(), each.field().customer(), "sub-1");
            after(Duration.ofDays(5));
            clock.advance(Duration.ofDays(2));
            var answers = new ArrayList<Integer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var closing = threads.submit(timers::sweep);
                answers.add(threads.submit(() -> each.customerSays("Wait!").statusCode())
                        .get());
                closing.get();
            }
            timers.sweep();

            var isClosed = each.status().equals("CLOSED");
            assertEquals(isClosed ? 409 : 201, answers.getFirst());
            assertTrue(isClosed || each.status().equals("RESOLVED"));
        }
    }

    private void after(Duration time) {
        clock.advance(time);
        while (timers.sweep() > 0) {}
    }
}

package org.aftersales.feedback.intake;

import static org.aftersales.feedback.Story.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TicketsConsumerTest {

    private static final String RESOLVED_AT = "2026-11-24T15:40:11.902Z";
    private static final Instant DUE = Instant.parse("2026-11-27T15:40:11.902Z");
    private static final List<String> ASKED = List.of("feedback.invitation.decided.v1", "feedback.invitation.sent.v1");

    @Inject
    Story story;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final Asked somebody =
            new Asked("t-" + UUID.randomUUID(), UUID.randomUUID(), "a-subject", UUID.randomUUID());

    @BeforeEach
    void at_the_resolution() {
        clock.set(Instant.parse(RESOLVED_AT));
    }

    @Test
    void a_resolved_ticket_is_asked_about_when_the_delay_has_passed() {
        story.deliver(ticket("resolved", somebody));
        sweepAt(DUE.minusMillis(1));
        assertEquals(List.of(), told());

        sweepAt(DUE);

        var recorded = events.in(somebody.tenant());
        recorded.expect("feedback.invitation.decided.v1")
                .with("decision", "SEND")
                .with("reasonCode", "due")
                .with("ticketId", somebody.ticketId())
                .with("customerId", somebody.customerId())
                .with("decidedAt", DUE)
                .expect("feedback.invitation.sent.v1")
                .with("sentAt", DUE)
                .with("expiresAt", "2026-12-28T00:00:00Z")
                .andNothingElse();
    }

    @Test
    void a_closed_ticket_is_asked_about_at_once() {
        story.deliver(ticket("resolved", somebody));

        story.deliver(ticket("closed", somebody));

        events.in(somebody.tenant())
                .expect("feedback.invitation.decided.v1")
                .with("reasonCode", "ticket-closed")
                .expect("feedback.invitation.sent.v1")
                .andNothingElse();
    }

    @Test
    void the_timer_of_a_ticket_that_was_closed_earlier_asks_nobody_again() {
        story.deliver(ticket("resolved", somebody));
        story.deliver(ticket("closed", somebody));

        sweepAt(DUE);

        assertEquals(ASKED, told());
    }

    @Test
    void a_ticket_closed_before_its_resolution_is_heard_of_is_asked_about_once() {
        story.deliver(ticket("closed", somebody));

        story.deliver(ticket("resolved", somebody));
        sweepAt(DUE);

        assertEquals(ASKED, told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "closed", "reopened"})
    void the_same_event_delivered_twice_has_one_effect(String fact) {
        var event = ticket(fact, somebody);
        story.deliver(event);
        var once = told();

        story.deliver(event);

        assertEquals(once, told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reopened", "cancelled"})
    void work_that_goes_on_or_is_given_up_is_not_asked_about(String fact) {
        story.deliver(ticket("resolved", somebody));

        story.deliver(ticket(fact, somebody));
        sweepAt(DUE);

        assertEquals(List.of(), told());
    }

    @Test
    void a_reopened_ticket_is_asked_about_after_its_second_resolution() {
        story.deliver(ticket("resolved", somebody));
        story.deliver(ticket("reopened", somebody));

        story.deliver(ticket("resolved", somebody, Map.of("resolvedAt", "2026-11-26T15:40:11.902Z")));
        sweepAt(DUE);
        assertEquals(List.of(), told());
        sweepAt(Instant.parse("2026-11-29T15:40:11.902Z"));

        assertEquals(ASKED, told());
    }

    @Test
    void a_ticket_reopened_after_the_question_was_sent_is_not_asked_about_again() {
        story.deliver(ticket("resolved", somebody));
        sweepAt(DUE);

        story.deliver(ticket("reopened", somebody));
        story.deliver(ticket("closed", somebody));

        assertEquals(ASKED, told());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"COMPLAINT,a", "A_KIND_OF_NEXT_YEAR,a", "REPAIR,-"})
    void nobody_is_asked_about_complaints_unknown_work_and_work_for_nobody(String kind, String customer) {
        var overrides = new HashMap<String, Object>(Map.of("kind", kind));
        if (customer == null) overrides.put("customerId", IncomingEvents.REMOVED);

        story.deliver(ticket("closed", somebody, overrides));

        assertEquals(List.of(), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "assigned", "started", "waiting", "resumed"})
    void work_in_progress_is_skipped(String fact) {
        story.deliver(ticket(fact, somebody));

        assertEquals(List.of(), told());
    }

    @Test
    void whoever_waits_for_an_answer_to_a_complaint_is_not_asked() {
        var asked = story.closedRepair();
        Asked.form(UUID.randomUUID(), 1, 1).post(asked.link()).then().statusCode(200);
        var mark = events.mark();

        var again = story.closedAgain(asked);

        events.in(asked.tenant(), mark)
                .expect("feedback.invitation.decided.v1")
                .with("decision", "SUPPRESS")
                .with("reasonCode", "open-complaint")
                .with("ticketId", again.ticketId())
                .andNothingElse();
    }

    private List<String> told() {
        return events.of(somebody.tenant()).stream().map(Recorded::type).toList();
    }

    private void sweepAt(Instant now) {
        clock.set(now);
        timers.sweep();
    }
}

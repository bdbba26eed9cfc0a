package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.HandoverTest.merge;
import static org.aftersales.ticket.sla.HandoverTest.takeBack;
import static org.aftersales.ticket.sla.PromiseFixtures.RESOLVED;
import static org.aftersales.ticket.sla.PromiseFixtures.at;
import static org.aftersales.ticket.sla.PromiseFixtures.opened;
import static org.aftersales.ticket.sla.PromiseFixtures.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The steps of an escalation where tickets are merged and taken apart: of each clock each is told once, and none is lost. */
class MergedStepsTest {
    private static final Instant TEN_PAST_FIVE = then("17:10");
    private static final Instant LUNCH_OF_TUESDAY = at("2026-12-22T12:30:00+01:00");
    private static final Terms TERMS = terms(RESOLVED);

    private final Promises early = opened("2026-12-21T09:00:00+01:00", TERMS);
    private final Promises late = opened("2026-12-21T10:00:00+01:00", TERMS);

    @Test
    void what_has_come_due_by_the_earlier_start_is_told_where_it_goes_on_and_there_only() {
        merge(early, late, TEN_PAST_FIVE, TERMS);

        assertEquals(List.of("warning"), told(early));
        assertEquals(List.of("warning"), told(late));
        assertEquals(then("17:00"), late.firings().getFirst().reachedAt());
        early.notice(LUNCH_OF_TUESDAY, TERMS);
        late.notice(LUNCH_OF_TUESDAY, TERMS);
        assertEquals(List.of("warning"), told(early));
        assertEquals(List.of("warning", "BREACH", "manager"), told(late));
        assertEquals(then("18:00"), late.firings().get(1).reachedAt());
    }

    @Test
    void taken_apart_each_goes_on_with_the_steps_that_it_has_not_told() {
        merge(early, late, TEN_PAST_FIVE, TERMS);
        takeBack(early, late, then("17:20"), TERMS);
        assertEquals(then("18:00").plusMillis(1), early.lookAt());
        assertEquals(at("2026-12-22T10:00:00.001+01:00"), late.lookAt());

        early.notice(LUNCH_OF_TUESDAY, TERMS);
        late.notice(LUNCH_OF_TUESDAY, TERMS);

        assertEquals(List.of("warning", "BREACH", "manager"), told(early));
        assertEquals(List.of("warning", "BREACH", "manager"), told(late));
        assertEquals(at("2026-12-22T10:00:00+01:00"), late.firings().get(1).reachedAt());
    }

    @Test
    void steps_that_come_due_while_it_is_merged_are_told_when_it_is_taken_back() {
        merge(early, late, then("16:00"), TERMS);

        takeBack(early, late, LUNCH_OF_TUESDAY, TERMS);

        assertEquals(List.of("warning", "BREACH", "manager"), told(early));
        assertEquals(then("18:00"), early.clocks().getFirst().breachedAt());
        assertNull(early.lookAt());
    }

    /** Whoever counts broken promises counts by what is told of the breach. */
    @Test
    void what_was_broken_before_it_was_done_meanwhile_is_told_as_broken() {
        var terms = terms(answeredWithinAnHour());
        var asked = opened("2026-12-21T09:00:00+01:00", terms);
        var into = Promises.open(UUID.randomUUID(), asked.subject(), terms); // of the same customer
        merge(asked, into, then("09:30"), terms);
        into.hear(Fact.ANSWERED, then("11:30"), terms);

        takeBack(asked, into, then("12:00"), terms);

        var clock = asked.clocks().getFirst();
        assertEquals(ClockState.MISSED, clock.state());
        assertEquals(then("11:30"), clock.completedAt());
        assertEquals(List.of("warning", "BREACH"), told(asked));
        assertEquals(
                List.of(then("12:00"), then("12:00")),
                asked.firings().stream().map(Firing::noticedAt).toList());
        var events = asked.raisedEvents().stream().map(event -> event.getClass().getSimpleName());
        assertEquals(List.of("Started", "Escalated", "Breached", "Completed"), events.toList());
    }

    private static PromiseRule answeredWithinAnHour() {
        return new PromiseRule(
                "first-answer",
                Party.CUSTOMER,
                List.of(Fact.OPENED),
                null,
                List.of(Fact.ANSWERED),
                null,
                Unit.BUSINESS,
                "PT1H",
                null,
                "OFFICE",
                null,
                List.of(new LadderStep("warning", "-PT15M"), new LadderStep("manager", "PT4H")));
    }

    private static List<String> told(Promises promises) {
        return promises.firings().stream().map(Firing::level).toList();
    }

    private static Instant then(String time) {
        return at("2026-12-21T" + time + ":00+01:00");
    }
}

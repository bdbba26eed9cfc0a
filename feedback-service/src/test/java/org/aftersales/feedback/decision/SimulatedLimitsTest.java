package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.feedback.decision.Simulation.Happening;
import org.junit.jupiter.api.Test;

/** A dry run promises no more than budget and quota would let be sent. */
class SimulatedLimitsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant MONTH = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void what_the_budget_of_a_month_does_not_hold_is_not_sent() {
        var judged = run(2, SentBefore.NOTHING, own(0), own(1), own(2));

        assertEquals(List.of("SEND", "SEND", "SUPPRESS budget-spent"), judged);
    }

    @Test
    void each_month_has_a_budget_of_its_own() {
        var judged = run(1, SentBefore.NOTHING, own(0), own(1), own(4), own(5));

        assertEquals(List.of("SEND", "SUPPRESS budget-spent", "SEND", "SUPPRESS budget-spent"), judged);
    }

    @Test
    void what_others_sent_takes_of_the_budget() {
        var judged = run(2, SentBefore.NOTHING, own(0), other(1), own(2));

        assertEquals(List.of("SEND", "SUPPRESS budget-spent"), judged);
    }

    @Test
    void what_was_sent_earlier_in_the_month_takes_of_the_budget() {
        var before = new SentBefore(NOON, hours(MONTH, 2, MONTH.minusSeconds(3_600), 9), SentHours.NONE);

        var judged = run(3, before, own(0), own(1), own(4));

        assertEquals(List.of("SEND", "SUPPRESS budget-spent", "SEND"), judged);
    }

    /** Whom others asked before is known one by one, too, for the sake of the ceiling. */
    @Test
    void what_was_sent_before_is_not_counted_twice() {
        var before = new SentBefore(NOON, hours(NOON.minusSeconds(3_600), 1, MONTH, 0), SentHours.NONE);

        assertEquals(List.of("SEND"), run(2, before, other(-1), own(0)));
    }

    @Test
    void what_the_rule_has_sent_before_takes_of_its_quota_until_its_days_are_over() {
        var before = new SentBefore(NOON, SentHours.NONE, hours(NOON.minus(Duration.ofDays(5)), 2, MONTH, 9));
        var rule = Rules.of("PT0S").quota(2, 7).document();

        var judged = judged(new Simulation(rule, new TwoInThirtyDays(), List.of(), before), own(0), own(1), own(3));

        assertEquals(List.of("SUPPRESS quota-reached", "SUPPRESS quota-reached", "SEND"), judged);
    }

    private static List<String> run(long budget, SentBefore before, Happening... happenings) {
        var settings = new TwoInThirtyDays(Optional.of(budget));
        return judged(new Simulation(Rules.of("PT0S").document(), settings, List.of(), before), happenings);
    }

    private static List<String> judged(Simulation simulation, Happening... happenings) {
        return simulation.run(List.of(happenings)).stream()
                .map(Simulation.Judged::verdict)
                .map(verdict -> verdict.reason() == null
                        ? verdict.decision().name()
                        : verdict.decision() + " " + verdict.reason().code())
                .toList();
    }

    private static SentHours hours(Instant one, long sent, Instant other, long sentThen) {
        return new SentHours(new TreeMap<>(Map.of(one, sent, other, sentThen)));
    }

    private static Happening own(int day) {
        return happening(day, true);
    }

    private static Happening other(int day) {
        return happening(day, false);
    }

    private static Happening happening(int day, boolean own) {
        var at = NOON.plus(Duration.ofDays(day));
        var facts = new Facts(
                at, Consent.UNKNOWN, true, null, at, false, false, null, null, null, null, null, 0, 100, 0, 0);
        return new Happening(UUID.randomUUID(), UUID.randomUUID(), "repair", at, own, facts);
    }
}

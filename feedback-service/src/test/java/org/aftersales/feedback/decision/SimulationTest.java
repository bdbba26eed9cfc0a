package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.feedback.decision.Simulation.Happening;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final UUID SARA = UUID.randomUUID();

    @Test
    void a_quarantine_counts_what_the_rule_itself_would_have_sent() {
        var happenings = List.of(own(0, SARA), own(5, SARA), own(29, SARA), own(30, SARA), own(5, UUID.randomUUID()));

        var judged = run(Rules.of("PT0S").quarantine(30), happenings);

        assertEquals(3, count(judged, Decision.SEND));
        assertEquals(2, count(judged, Decision.SUPPRESS));
    }

    @Test
    void whoever_is_deferred_is_judged_again_in_the_order_of_time() {
        var judged = run(Rules.of("PT0S").quarantine(3), List.of(own(0, SARA), own(1, SARA)));

        assertEquals(2, count(judged, Decision.SEND));
        assertEquals(
                List.of(START, START.plus(Duration.ofDays(3))),
                judged.stream().map(each -> each.happening().at()).toList());
    }

    @Test
    void what_others_sent_counts_for_the_ceiling() {
        var other = new Happening(UUID.randomUUID(), SARA, "support", START, false, Facts.NONE);

        var judged = run(Rules.of("PT0S"), List.of(other, own(1, SARA), own(2, SARA), own(3, SARA)));

        assertEquals(1, count(judged, Decision.SEND));
    }

    @Test
    void what_others_sent_does_not_keep_from_asking_whether_a_complaint_was_put_right() {
        var happenings = List.of(own(1, SARA), own(2, SARA), own(3, SARA));

        var judged = run(Rules.of("PT0S").about(Trigger.COMPLAINT_RESOLVED), happenings);

        assertEquals(3, count(judged, Decision.SEND));
    }

    @Test
    void a_quota_counts_back_from_each_moment() {
        var happenings =
                List.of(own(0, UUID.randomUUID()), own(1, UUID.randomUUID()), own(2, UUID.randomUUID()), own(9, SARA));

        assertEquals(3, count(run(Rules.of("PT0S").quota(2, 7), happenings), Decision.SEND));
    }

    @Test
    void a_rule_that_does_not_ask_asks_nobody() {
        assertEquals(0, count(run(Rules.of("PT0S").silent(), List.of(own(0, SARA))), Decision.SEND));
    }

    /** Asked twice in thirty days, which is as often as may be; the relationship waits until the first is over. */
    @Test
    void the_place_for_which_the_relationship_waits_is_its_own() {
        var waits = new Wait(SARA, day(12), day(30), day(31));
        var others = List.of(sent(0), sent(5), sent(31));

        var without = new Simulation(Rules.of("PT0S").document(), new TwoInThirtyDays(), List.of(), SentBefore.NOTHING);
        var judged =
                new Simulation(Rules.of("PT0S").document(), new TwoInThirtyDays(), List.of(waits), SentBefore.NOTHING);

        assertEquals(day(30), ownSent(without, others));
        assertEquals(day(35), ownSent(judged, others));
    }

    @Test
    void where_more_wait_than_there_are_places_all_of_them_go_first() {
        var waits = List.of(new Wait(SARA, day(1), day(30), null), new Wait(SARA, day(2), day(31), null));

        var judged = new Simulation(Rules.of("PT0S").document(), new TwoInThirtyDays(), waits, SentBefore.NOTHING);

        assertEquals(List.of(Decision.SUPPRESS), decided(judged, List.of(own(29, SARA))));
    }

    @Test
    void what_is_not_decided_though_its_time_came_a_day_ago_is_not_waited_for() {
        var waits = List.of(new Wait(SARA, day(1), day(20), null), new Wait(SARA, day(2), day(20), null));

        var judged = new Simulation(Rules.of("PT0S").document(), new TwoInThirtyDays(), waits, SentBefore.NOTHING);

        assertEquals(List.of(Decision.SEND), decided(judged, List.of(own(21, SARA))));
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static Happening sent(int day) {
        return new Happening(UUID.randomUUID(), SARA, "support", day(day), false, Facts.NONE);
    }

    private static Instant ownSent(Simulation simulation, List<Happening> others) {
        var happenings =
                Stream.concat(others.stream(), Stream.of(own(29, SARA))).toList();
        return simulation.run(happenings).getFirst().happening().at();
    }

    private static List<Decision> decided(Simulation simulation, List<Happening> happenings) {
        return simulation.run(happenings).stream()
                .map(judged -> judged.verdict().decision())
                .toList();
    }

    private static Happening own(int day, UUID customer) {
        var at = START.plus(Duration.ofDays(day));
        var facts = new Facts(
                at, Consent.UNKNOWN, true, null, at, false, false, null, null, null, null, null, 0, 100, 0, 0);
        return new Happening(UUID.randomUUID(), customer, "repair", at, true, facts);
    }

    private static List<Simulation.Judged> run(Rules rule, List<Happening> happenings) {
        return new Simulation(rule.document(), new TwoInThirtyDays(), List.of(), SentBefore.NOTHING).run(happenings);
    }

    private static long count(List<Simulation.Judged> judged, Decision decision) {
        return judged.stream()
                .filter(each -> each.verdict().decision() == decision)
                .count();
    }
}

package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GatesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T13:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofDays(7));
    private static final Instant LATE = SOON.plusNanos(1);

    @Test
    void whoever_passes_all_gates_is_asked() {
        assertEquals(Verdict.SEND, judge(new Case()));
    }

    @ParameterizedTest
    @MethodSource("closed_gates")
    void each_gate_stops_with_its_reason(Case facts, Gate gate, Reason reason, Decision decision, Change change) {
        var verdict = judge(facts);

        assertEquals(gate, verdict.gate());
        assertEquals(reason, verdict.reason());
        assertEquals(decision, verdict.decision());
    }

    static Stream<Arguments> closed_gates() {
        return Stream.of(
                closed(c -> c.consent = Consent.REFUSED, Gate.CONSENT, Reason.NO_CONSENT, Decision.SUPPRESS),
                closed(c -> c.linked = false, Gate.CONTACTABLE, Reason.NOT_LINKED, Decision.SUPPRESS),
                closed(c -> c.window = SOON, Gate.WINDOW, Reason.OUTSIDE_WINDOW, Decision.DEFER),
                closed(c -> c.window = LATE, Gate.WINDOW, Reason.OUTSIDE_WINDOW, Decision.SUPPRESS),
                closed(c -> c.erased = true, Gate.NEVER, Reason.ERASED, Decision.SUPPRESS),
                closed(c -> c.staff = true, Gate.NEVER, Reason.STAFF, Decision.SUPPRESS),
                closed(c -> c.unattended = true, Gate.NEVER, Reason.UNATTENDED, Decision.SUPPRESS),
                closed(c -> c.outcome = "ABANDONED", Gate.NEVER, Reason.OTHER_OUTCOME, Decision.SUPPRESS),
                closed(c -> c.outcome = null, Gate.NEVER, Reason.OTHER_OUTCOME, Decision.SUPPRESS),
                closed(c -> c.complaint = true, Gate.NEVER, Reason.OPEN_COMPLAINT, Decision.SUPPRESS),
                closed(c -> c.often = SOON, Gate.CEILING, Reason.ASKED_OFTEN, Decision.DEFER),
                closed(c -> c.often = LATE, Gate.CEILING, Reason.ASKED_OFTEN, Decision.SUPPRESS),
                closed(c -> c.recently = SOON, Gate.QUARANTINE, Reason.ASKED_RECENTLY, Decision.DEFER),
                closed(c -> c.recently = LATE, Gate.QUARANTINE, Reason.ASKED_RECENTLY, Decision.SUPPRESS),
                closed(c -> c.bucket = 2_500, Gate.SAMPLING, Reason.NOT_SAMPLED, Decision.SUPPRESS),
                closed(c -> c.quota = 10, Gate.QUOTA, Reason.QUOTA_REACHED, Decision.SUPPRESS),
                closed(c -> c.budget = 100, Gate.BUDGET, Reason.BUDGET_SPENT, Decision.SUPPRESS));
    }

    /** Each closes its gate and all behind it: the first decides. */
    @Test
    void the_first_gate_that_does_not_open_decides() {
        var facts = new Case();
        var stops = closed_gates().toList().reversed();
        for (var stop : stops) {
            var change = (Change) stop.get()[4];
            change.to(facts);
            assertEquals(stop.get()[1], judge(facts).gate());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, true, true", "false, false, false"})
    void whom_no_way_leads_to_is_asked_only_where_the_rule_does_not_mind(
            boolean linked, boolean reachable, boolean asked) {
        var facts = new Case();
        facts.linked = linked;
        facts.reachable = reachable;
        var minding = Rules.of("PT0S").reachableOnly().document();
        var verdict = Gates.judge(minding, facts.facts(), null, NOW);

        assertEquals(asked ? Verdict.SEND : Verdict.suppress(Gate.CONTACTABLE, Reason.NOT_REACHABLE), verdict);
        assertEquals(Verdict.SEND, Gates.judge(Rules.of("PT0S").document(), facts.facts(), null, NOW));
    }

    @Test
    void what_opens_now_is_open() {
        var facts = new Case();
        facts.window = NOW;
        facts.often = NOW;
        facts.recently = NOW;

        assertEquals(Verdict.SEND, judge(facts));
    }

    @Test
    void a_deferred_decision_says_when_it_is_made_again() {
        var facts = new Case();
        facts.recently = SOON;

        assertEquals(SOON, judge(facts).until());
        facts.recently = LATE;
        assertNull(judge(facts).until());
    }

    @ParameterizedTest
    @CsvSource({"2499, 9, 99", "0, 0, 0"})
    void just_below_the_limit_is_below_it(int bucket, long quota, long budget) {
        var facts = new Case();
        facts.bucket = bucket;
        facts.quota = quota;
        facts.budget = budget;

        assertEquals(Verdict.SEND, judge(facts));
    }

    private static Verdict judge(Case facts) {
        return Gates.judge(facts.rule(), facts.facts(), 100L, NOW);
    }

    private static Arguments closed(Change change, Gate gate, Reason reason, Decision decision) {
        var facts = new Case();
        change.to(facts);
        return Arguments.of(facts, gate, reason, decision, change);
    }

    private interface Change {
        void to(Case facts);
    }

    private static final class Case {
        private Consent consent = Consent.UNKNOWN;
        private boolean linked = true;
        private @Nullable Boolean reachable;
        private Instant window = NOW;
        private boolean erased;
        private boolean complaint;
        private @Nullable Boolean staff;
        private @Nullable Boolean unattended;
        private @Nullable String outcome = "REPAIRED";
        private @Nullable Instant often;
        private @Nullable Instant recently;
        private int bucket;
        private long quota;
        private long budget;

        private RuleDocument rule() {
            return Rules.of("PT0S")
                    .linkedOnly()
                    .after("REPAIRED", "PART_REPLACED")
                    .quarantine(30)
                    .sampling(25)
                    .quota(10, 7)
                    .document();
        }

        private Facts facts() {
            return new Facts(
                    NOW,
                    consent,
                    linked,
                    reachable,
                    window,
                    erased,
                    complaint,
                    staff,
                    unattended,
                    outcome,
                    often,
                    recently,
                    bucket,
                    25,
                    quota,
                    budget);
        }
    }
}

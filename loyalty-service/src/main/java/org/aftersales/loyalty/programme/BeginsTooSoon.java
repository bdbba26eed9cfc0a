package org.aftersales.loyalty.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;

/** What points end by changes a day after it is published at the soonest: members can be told before. */
final class BeginsTooSoon extends RuleViolated {
    private static final Duration NOTICE = Duration.ofDays(1);

    private BeginsTooSoon() {
        super(
                "begins-too-soon",
                "Members hear of it a day before at least.",
                List.of(new Violation("/validFrom", "begins-too-soon", "must be a day from now or later")));
    }

    /** @throws BeginsTooSoon when it would begin within a day */
    static void check(Instant validFrom, Instant now) {
        if (validFrom.isBefore(now.plus(NOTICE))) throw new BeginsTooSoon();
    }
}

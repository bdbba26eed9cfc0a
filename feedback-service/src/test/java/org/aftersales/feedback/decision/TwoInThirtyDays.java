package org.aftersales.feedback.decision;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Nobody is asked more than twice in thirty days; all days are those of UTC. */
record TwoInThirtyDays(Optional<Long> monthlyBudget) implements DecisionSettings {

    TwoInThirtyDays() {
        this(Optional.empty());
    }

    @Override
    public Duration delay() {
        return Duration.ZERO;
    }

    @Override
    public int ceiling() {
        return 2;
    }

    @Override
    public int ceilingDays() {
        return 30;
    }

    @Override
    public ZoneId windowZone() {
        return ZoneId.of("UTC");
    }

    @Override
    public Duration happeningsKept() {
        return Duration.ofDays(400);
    }
}

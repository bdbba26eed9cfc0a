package org.aftersales.loyalty.reward;

import org.aftersales.kit.problem.RuleViolated;

/** More is to be spent than was reserved, or nothing. */
final class NotHeld extends RuleViolated {
    NotHeld(long points) {
        super("not-held", "1 to %d points can be spent.".formatted(points));
    }
}

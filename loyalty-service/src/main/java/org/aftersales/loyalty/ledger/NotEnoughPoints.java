package org.aftersales.loyalty.ledger;

import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Violation;

/** Somebody wants to spend more than there is; the answer tells what there is. */
final class NotEnoughPoints extends Conflict {
    NotEnoughPoints(long wanted, long available) {
        super(
                "not-enough-points",
                "%d points are needed, %d can be spent.".formatted(wanted, available),
                List.of(new Violation("/balance/available", "not-enough-points", Long.toString(available))));
    }
}

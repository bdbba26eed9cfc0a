package org.aftersales.loyalty.reward;

import java.time.Instant;
import org.aftersales.kit.problem.Conflict;

/** The points are free again, whether or not somebody has seen to it by now. */
final class HoldOver extends Conflict {
    HoldOver(Instant heldUntil) {
        super("hold-over", "The points were reserved until %s; redeem the reward again.".formatted(heldUntil));
    }
}

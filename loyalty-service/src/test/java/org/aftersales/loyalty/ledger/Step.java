package org.aftersales.loyalty.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happens to a member's points, in the words of the business. */
sealed interface Step {

    /** @param expiresAt differs from lot to lot, so that the order of spending is never a matter of taste */
    record Earn(
            UUID unit,
            long points,
            Instant effectiveAt,
            Instant expiresAt,
            @Nullable Instant activatesAt) implements Step {}

    record Hold(UUID redemption, long points) implements Step {}

    record Capture(UUID redemption, long points) implements Step {}

    record Release(UUID redemption) implements Step {}

    record GiveBack(UUID redemption, long points) implements Step {}

    record Return(UUID id, UUID unit, long returned, long bought, Instant at) implements Step {}

    record Sweep() implements Step {}

    record Pass(Duration time) implements Step {}
}

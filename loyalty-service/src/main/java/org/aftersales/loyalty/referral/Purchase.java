package org.aftersales.loyalty.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a friend has bought.
 *
 * @param keptAt when it counts as kept
 * @param goneAt when it was given back, passed on or declared void; null: not at all
 */
record Purchase(UUID unitId, Instant keptAt, @Nullable Instant goneAt) {
    /** Whether it was kept as long as it had to be, or may still be. */
    boolean counts() {
        return goneAt == null || !goneAt.isBefore(keptAt);
    }
}

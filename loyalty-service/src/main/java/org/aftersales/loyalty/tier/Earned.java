package org.aftersales.loyalty.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tier that a member has by their own points.
 *
 * @param tier null: none
 * @param endsAt when it is lost, were nothing earned any more; null where there is none
 */
record Earned(@Nullable String tier, @Nullable Instant endsAt) {
    static final Earned NOTHING = new Earned(null, null);
}

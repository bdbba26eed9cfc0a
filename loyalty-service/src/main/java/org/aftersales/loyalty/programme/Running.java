package org.aftersales.loyalty.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A programme beside main, and the time in which things count in it.
 *
 * @param openedAt the first moment that counts
 * @param closedAt the first that does not; null: there is no end yet
 */
public record Running(
        Setting setting,
        Joins joins,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** From when on what happens to somebody counts who joins then. */
    public Instant countsFrom(Instant joinedAt) {
        return joins == Joins.WITH_FIRST_EVENT ? openedAt : joinedAt;
    }

    /** Whether what happened then counts, for whoever was a member. */
    public boolean at(Instant moment) {
        return !moment.isBefore(openedAt) && (closedAt == null || moment.isBefore(closedAt));
    }
}

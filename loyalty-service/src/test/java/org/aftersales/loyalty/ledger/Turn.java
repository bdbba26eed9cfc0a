package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a household; its members are told by their numbers. */
sealed interface Turn {

    /** To the points of one of them. */
    record One(int who, Step step) implements Turn {}

    /** Somebody approved points for a bad experience. */
    record Compensated(int who, UUID id, long points, Instant approvedAt) implements Turn {}

    record Gift(int from, int to, UUID id, long points) implements Turn {}

    record GiftBack(int from, int to, UUID id) implements Turn {}

    /** Staff gives points that were missing. */
    record Corrected(int who, UUID id, long points) implements Turn {}

    /** Staff takes points that should never have been given; of a sale's first, where they say which. */
    record Deducted(int who, UUID id, long points, @Nullable UUID unit) implements Turn {}

    /** Staff lets points end later: on a day, and no more days than these after the end that they were given with. */
    record Extended(int who, UUID id, LocalDate until, int days) implements Turn {}

    /** Nobody is the customer any more. */
    record Erased(int who) implements Turn {}

    default String kind() {
        return this instanceof One(var _, var step)
                ? step.getClass().getSimpleName()
                : getClass().getSimpleName();
    }
}

package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;

/** One thing that happens in a household; its members are told by their numbers. */
sealed interface Turn {

    /** To the points of one of them. */
    record One(int who, Step step) implements Turn {}

    /** Somebody approved points for a bad experience. */
    record Compensated(int who, UUID id, long points, Instant approvedAt) implements Turn {}

    record Gift(int from, int to, UUID id, long points) implements Turn {}

    record GiftBack(int from, int to, UUID id) implements Turn {}

    /** Nobody is the customer any more. */
    record Erased(int who) implements Turn {}

    default String kind() {
        return this instanceof One(var _, var step)
                ? step.getClass().getSimpleName()
                : getClass().getSimpleName();
    }
}

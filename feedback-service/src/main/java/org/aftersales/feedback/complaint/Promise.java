package org.aftersales.feedback.complaint;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise to a customer. What was broken once stays broken, however well it ends.
 *
 * @param brokenAt the deadline itself, when it passed: how late somebody noticed is no part of the fact
 */
@Embeddable
record Promise(
        Instant dueAt, @Nullable Instant brokenAt, @Nullable Instant keptAt) {

    static Promise until(Instant dueAt) {
        return new Promise(dueAt, null, null);
    }

    /** Kept now, if it was not before; at the deadline is too late, also when no timer came before. */
    Promise keep(Instant now) {
        return keptAt == null ? new Promise(dueAt, passed(now).brokenAt, now) : this;
    }

    /** Broken when the deadline has passed and nobody has kept it. */
    Promise passed(Instant now) {
        return isOpen() && brokenAt == null && !now.isBefore(dueAt) ? new Promise(dueAt, dueAt, null) : this;
    }

    /** What was kept or broken stays so. */
    Promise noLaterThan(Promise other) {
        return isOpen() && !isBroken() && other.dueAt.isBefore(dueAt) ? until(other.dueAt) : this;
    }

    boolean isOpen() {
        return keptAt == null;
    }

    boolean isBroken() {
        return brokenAt != null;
    }
}

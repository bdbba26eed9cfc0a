package org.aftersales.loyalty.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Minimums.Left;
import org.aftersales.loyalty.member.CustomerId;

/**
 * Part of what was sold came back.
 *
 * @param id of this one return; it takes points back once
 * @param cause of the points that the sale had earned
 * @param returned how much came back this time, in any whole unit such as cents or pieces
 * @param bought how much there was, in the same unit
 */
public record ReturnedLine(
        UUID id, Cause cause, CustomerId customerId, long returned, long bought, Instant occurredAt) {

    public ReturnedLine {
        if (returned <= 0 || bought <= 0) throw new IllegalArgumentException(returned + " of " + bought);
    }

    /**
     * The points to be taken back now. It is reckoned for all that has come back by now, rounded down once and without
     * what was due before, so that any number of parts makes exactly the whole.
     *
     * @param points that the line earned
     * @param returnedBefore how much of it had come back before
     * @param dueBefore the points that were due for that
     */
    public long due(long points, long returnedBefore, long dueBefore) {
        return due(points, Left.inParts(points), returnedBefore, dueBefore);
    }

    /** As {@link #due(long, long, long)}, where some of the points were given for a minimum. */
    long due(long points, Left left, long returnedBefore, long dueBefore) {
        var parts = BigInteger.valueOf(left.parts())
                .multiply(BigInteger.valueOf(returnedByNow(returnedBefore)))
                .divide(BigInteger.valueOf(bought))
                .longValueExact();
        var target = points - left.whole() - left.parts() + parts;
        return Math.max(0, target - dueBefore);
    }

    /** Whether nothing was left of it by this one return. */
    public boolean whole() {
        return returned >= bought;
    }

    /** No more than there was. */
    long returnedByNow(long returnedBefore) {
        return Math.min(bought, Math.addExact(returnedBefore, returned));
    }
}

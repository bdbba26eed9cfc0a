package org.aftersales.loyalty.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
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
        var all = Math.min(bought, Math.addExact(returnedBefore, returned));
        var target = BigInteger.valueOf(points)
                .multiply(BigInteger.valueOf(all))
                .divide(BigInteger.valueOf(bought))
                .longValueExact();
        return Math.max(0, target - dueBefore);
    }
}

package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code warranty.return.refunded.v1}.
 *
 * @param unitId the unit that was sold
 * @param givenUnitId the unit that goes back, where it was given in its place
 */
record ReturnRefunded(
        UUID returnId,
        UUID unitId,
        @Nullable UUID givenUnitId,
        UUID customerId,
        Money price,
        Money refund,
        Instant refundedAt) {

    /** The refund as a part of the price: of points by price, the same part is due. */
    ReturnedLine line() {
        return new ReturnedLine(
                returnId,
                new Cause(Reason.REGISTRATION, unitId),
                new CustomerId(customerId),
                refund.minor(),
                price.minor(),
                refundedAt);
    }

    /** The unit that goes back. */
    UUID back() {
        return givenUnitId == null ? unitId : givenUnitId;
    }

    /** Whether money came back, and in the price's own currency. */
    boolean counts() {
        return refund.minor() > 0 && price.minor() > 0 && refund.currency().equals(price.currency());
    }
}

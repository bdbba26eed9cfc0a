package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.CustomerId;

/** What we read of {@code warranty.unit.extension-cancelled.v1}. */
record ExtensionCancelled(UUID contractId, UUID customerId, Instant cancelledAt) {

    /** Whatever part of the price went back, the contract is gone, and with it what it had earned. */
    ReturnedLine line() {
        return new ReturnedLine(
                contractId, new Cause(Reason.PURCHASE, contractId), new CustomerId(customerId), 1, 1, cancelledAt);
    }
}

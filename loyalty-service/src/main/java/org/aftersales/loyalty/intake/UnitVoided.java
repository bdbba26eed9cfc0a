package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.ReturnedLine;
import org.aftersales.loyalty.member.CustomerId;

/** What we read of {@code warranty.unit.voided.v1}. */
record UnitVoided(UUID unitId, UUID customerId, UUID voidingId, String reason, Instant voidedAt) {
    private static final Set<String> NO_SALE = Set.of("REGISTERED_IN_ERROR", "PROOF_FORGED", "STOLEN");

    /** Whether there was no sale; else it was one, and only what is covered has changed. */
    boolean neverSold() {
        return NO_SALE.contains(reason);
    }

    /** All of it, whatever part of the price went back before. */
    ReturnedLine line() {
        return new ReturnedLine(
                voidingId, new Cause(Reason.REGISTRATION, unitId), new CustomerId(customerId), 1, 1, voidedAt);
    }
}

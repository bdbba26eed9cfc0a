package org.aftersales.ticket.intake;

import java.util.UUID;
import org.aftersales.ticket.ticket.Concern;

/** What we read of an approved claim. */
record ClaimApproved(UUID claimId, UUID unitId, UUID customerId, String retailerId, String gtin, String serial) {

    Concern concern() {
        return new Concern(customerId, retailerId, unitId, gtin, serial, claimId, null);
    }
}

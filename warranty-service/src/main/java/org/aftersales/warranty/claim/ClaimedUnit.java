package org.aftersales.warranty.claim;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The unit a claim is about and whose it was when the claim was filed; a later transfer does not move the claim. */
@Embeddable
record ClaimedUnit(UUID unitId, UUID customerId, String retailerId, String gtin, String serial) {}

package org.aftersales.warranty.claim;

import java.util.UUID;

/** What every event about a claim says: which claim, which unit, whose. No words of people. */
record ClaimFacts(
        ClaimId claimId,
        String claimNumber,
        UUID unitId,
        UUID customerId,
        String retailerId,
        String gtin,
        String serial) {}

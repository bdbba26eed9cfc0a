package org.aftersales.warranty.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the customer reported, and what the policy does about it.
 *
 * @param reportedOn local day in the zone of the unit's policy
 * @param sealedDescription the customer's own words, encrypted: they may name people
 * @param remedies null where the policy says nothing of them
 */
record FaultReport(
        LocalDate reportedOn,
        byte[] sealedDescription,
        @Nullable ClaimRemedies remedies) {}

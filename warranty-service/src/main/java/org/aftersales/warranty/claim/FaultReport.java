package org.aftersales.warranty.claim;

import java.time.LocalDate;

/**
 * What the customer reported.
 *
 * @param reportedOn local day in the zone of the unit's policy
 * @param sealedDescription the customer's own words, encrypted: they may name people
 */
record FaultReport(LocalDate reportedOn, byte[] sealedDescription) {}

package org.aftersales.warranty.contract;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/** What staff has recorded that making good cost, in the currency of the contract. */
@Embeddable
record ClaimCost(BigDecimal cost, String recordedBy, Instant recordedAt) {}

package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of {@code warranty.claim.approved.v1}. */
record ClaimApproved(UUID unitId, Instant approvedAt) {}

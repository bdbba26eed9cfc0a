package org.aftersales.ticket.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of a claim that its owner has taken back. */
record ClaimWithdrawn(UUID claimId, Instant withdrawnAt) {}

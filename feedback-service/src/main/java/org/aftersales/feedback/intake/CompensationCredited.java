package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of points that became the customer's. */
record CompensationCredited(UUID compensationId, Instant creditedAt) {}

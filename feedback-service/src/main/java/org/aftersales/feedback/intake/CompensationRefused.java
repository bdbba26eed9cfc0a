package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of points that are not given. */
record CompensationRefused(UUID compensationId, String reason, Instant refusedAt) {}

package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of a unit that went back. */
record UnitReturned(UUID unitId, Instant returnedAt) {}

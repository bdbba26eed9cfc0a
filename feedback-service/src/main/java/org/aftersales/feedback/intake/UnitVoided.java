package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of a unit whose warranty does not hold. */
record UnitVoided(UUID unitId, Instant voidedAt) {}

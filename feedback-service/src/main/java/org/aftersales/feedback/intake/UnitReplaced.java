package org.aftersales.feedback.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of a unit that was replaced. */
record UnitReplaced(UUID unitId, Instant replacedAt) {}

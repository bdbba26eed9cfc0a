package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of {@code warranty.unit.replaced.v1}. */
record UnitReplaced(UUID unitId, UUID replacementUnitId, Instant replacedAt) {}

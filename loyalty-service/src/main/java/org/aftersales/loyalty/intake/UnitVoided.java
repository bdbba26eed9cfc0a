package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of {@code warranty.unit.voided.v1}. */
record UnitVoided(UUID unitId, Instant voidedAt) {}

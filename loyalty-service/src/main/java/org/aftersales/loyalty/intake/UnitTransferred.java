package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of {@code warranty.unit.transferred.v1}. */
record UnitTransferred(UUID unitId, Instant transferredAt) {}

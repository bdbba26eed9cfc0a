package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of {@code warranty.unit.returned.v1}. */
record UnitReturned(UUID unitId, Instant returnedAt) {}

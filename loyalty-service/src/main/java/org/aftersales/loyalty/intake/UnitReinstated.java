package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of {@code warranty.unit.reinstated.v1}. */
record UnitReinstated(UUID unitId, UUID customerId, UUID voidingId, Instant reinstatedAt) {}

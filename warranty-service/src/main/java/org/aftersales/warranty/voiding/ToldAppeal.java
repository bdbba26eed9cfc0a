package org.aftersales.warranty.voiding;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.warranty.unit.UnitId;

/** What a person wrote against a voiding, for their own records. */
public record ToldAppeal(UUID voidingId, UnitId unitId, String appeal, Instant appealedAt) {}

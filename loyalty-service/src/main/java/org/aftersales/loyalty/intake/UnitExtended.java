package org.aftersales.loyalty.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of {@code warranty.unit.extended.v1}: most further cover is sold, some is given for points. */
record UnitExtended(@Nullable UUID redemptionId) {}

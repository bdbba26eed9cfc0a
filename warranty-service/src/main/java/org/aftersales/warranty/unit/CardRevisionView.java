package org.aftersales.warranty.unit;

import java.time.Instant;
import java.util.UUID;

/**
 * What was done with a unit's card.
 *
 * @param cardVersion the version that was issued, or taken back
 * @param madeBy the subject who did it, or the evidence that it follows from
 */
record CardRevisionView(
        UUID id,
        UnitId unitId,
        int cardVersion,
        CardRevision.Step step,
        CardReason reason,
        String madeBy,
        Instant madeAt) {}

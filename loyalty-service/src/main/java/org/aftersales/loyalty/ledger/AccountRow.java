package org.aftersales.loyalty.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as it is written. */
record AccountRow(
        String tenantId,
        UUID id,
        long version,
        long eventCount,
        Instant openedAt,
        String programme,
        long debt,
        long postings,
        byte[] chainHead,
        @Nullable Instant activeAt) {}

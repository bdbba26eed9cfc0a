package org.aftersales.loyalty.winback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who has stayed away for long, and what became of it.
 *
 * @param heldOut whether nobody has asked them, to see what happens then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LapseView(
        UUID id,
        UUID memberId,
        boolean heldOut,
        LapseStatus status,
        Instant lastSeenAt,
        Instant lapsedAt,
        Instant observedUntil,
        @Nullable Instant backAt) {}

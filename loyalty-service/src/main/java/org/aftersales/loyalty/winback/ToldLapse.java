package org.aftersales.loyalty.winback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was not seen for long, as it is handed over to them.
 *
 * @param heldOut whether nobody has asked them to come back, to see what happens then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedLapse")
public record ToldLapse(
        UUID id,
        boolean heldOut,
        String status,
        Instant lastSeenAt,
        Instant lapsedAt,
        Instant observedUntil,
        @Nullable Instant backAt) {

    static ToldLapse of(LapseView seen) {
        return new ToldLapse(
                seen.id(),
                seen.heldOut(),
                seen.status().name(),
                seen.lastSeenAt(),
                seen.lapsedAt(),
                seen.observedUntil(),
                seen.backAt());
    }
}

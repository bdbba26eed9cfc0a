package org.aftersales.loyalty.reward;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has spent points on, as it is handed over to them.
 *
 * @param captured points that were spent
 * @param givenBack of those
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedRedemption")
public record ToldRedemption(
        UUID id,
        String number,
        String reward,
        String kind,
        @Nullable UUID unitId,
        String status,
        long points,
        long captured,
        long givenBack,
        Instant redeemedAt,
        Instant changedAt) {

    static ToldRedemption of(RedemptionView seen) {
        return new ToldRedemption(
                seen.redemptionId(),
                seen.number(),
                seen.reward(),
                seen.kind().name(),
                seen.unitId(),
                seen.status().name(),
                seen.points(),
                seen.captured(),
                seen.givenBack(),
                seen.redeemedAt(),
                seen.changedAt());
    }
}

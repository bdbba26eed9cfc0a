package org.aftersales.loyalty.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff has put right in somebody's points or would, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedCorrection")
public record ToldCorrection(
        UUID id,
        String kind,
        long points,
        String reason,
        String evidence,
        String status,
        Instant proposedAt,
        @Nullable Instant settledAt) {

    static ToldCorrection of(CorrectionView seen) {
        return new ToldCorrection(
                seen.id(),
                seen.kind().name(),
                seen.points(),
                seen.reason().name(),
                seen.evidence(),
                seen.status().name(),
                seen.proposedAt(),
                seen.settledAt());
    }
}

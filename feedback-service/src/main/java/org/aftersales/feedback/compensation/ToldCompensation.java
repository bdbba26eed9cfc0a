package org.aftersales.feedback.compensation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody was to be given for a bad experience and what became of it, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedCompensation")
public record ToldCompensation(
        UUID id,
        UUID complaintId,
        String status,
        long points,

        @Schema(description = "What the points were worth when they were proposed")
        Money worth,

        @Schema(description = "What it was proposed for") String ground,
        Instant proposedAt,

        @Schema(description = "When it was credited or refused") @Nullable
        Instant answeredAt,

        @Schema(description = "Why it was refused") @Nullable
        String refusal) {

    static ToldCompensation of(CompensationView view) {
        return new ToldCompensation(
                view.id(),
                view.complaintId(),
                view.status().name(),
                view.points(),
                view.worth(),
                view.ground().name(),
                view.proposedAt(),
                view.answer().answeredAt(),
                view.answer().refusal());
    }
}

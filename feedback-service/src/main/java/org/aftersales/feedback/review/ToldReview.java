package org.aftersales.feedback.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wrote in public, in every wording, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedReview")
public record ToldReview(
        UUID id,
        UUID unitId,
        String gtin,
        String status,
        Instant writtenAt,

        @Schema(description = "Since when the public sees it; absent where it does not") @Nullable
        Instant publishedAt,

        List<Wording> wordings,

        @Schema(description = "What was answered to it in public") @Nullable
        String reply) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExportedWording")
    public record Wording(
            int revision,
            int stars,
            @Nullable String title,
            @Nullable String text,
            String language,

            @Schema(description = "What they said they were given for it")
            String incentive,

            Instant writtenAt,

            @Schema(description = "When staff had looked at it") @Nullable
            Instant decidedAt,

            @Schema(description = "Why it was not published") @Nullable
            String rejection) {}
}

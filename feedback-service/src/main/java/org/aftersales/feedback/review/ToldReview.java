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
public record ToldReview(UUID id, UUID unitId, String gtin, String status, Instant writtenAt, List<Wording> wordings) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExportedWording")
    public record Wording(
            int revision,
            int stars,
            @Nullable String title,
            @Nullable String text,
            String language,
            Instant writtenAt) {}
}

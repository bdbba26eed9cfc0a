package org.aftersales.loyalty.surprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff has given somebody or would give, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedSurprise")
public record ToldSurprise(
        UUID id,
        long points,
        String reason,
        String status,
        Instant givenAt,
        @Nullable Instant settledAt) {

    static ToldSurprise of(SurpriseView seen) {
        return new ToldSurprise(
                seen.id(), seen.points(), seen.reason().name(), seen.status().name(), seen.givenAt(), seen.settledAt());
    }
}

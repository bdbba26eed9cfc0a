package org.aftersales.loyalty.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Points that somebody gave or got, as it is handed over to them; who the other one is belongs to the other.
 *
 * @param given whether they gave them; else they got them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedGift")
public record ToldGift(
        UUID id,
        boolean given,
        long points,
        String status,
        Instant givenAt,
        @Nullable Instant reversedAt) {

    static ToldGift of(GiftView seen, UUID member) {
        return new ToldGift(
                seen.id(),
                seen.giverId().equals(member),
                seen.points(),
                seen.status().name(),
                seen.givenAt(),
                seen.reversedAt());
    }
}

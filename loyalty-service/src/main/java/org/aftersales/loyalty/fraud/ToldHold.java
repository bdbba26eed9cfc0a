package org.aftersales.loyalty.fraud;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody could not redeem for a time, as it is handed over to them.
 *
 * @param rejectedAt when it was found not to be them
 * @param releasedAt null as long as it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedHold")
public record ToldHold(
        UUID id,
        String signal,
        Instant openedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant releasedAt) {}

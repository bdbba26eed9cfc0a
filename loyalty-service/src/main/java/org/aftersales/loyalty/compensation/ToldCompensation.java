package org.aftersales.loyalty.compensation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was approved for a bad experience of somebody, as it is handed over to them.
 *
 * @param refusal why it was not credited; null where it was, or still waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedCompensation")
public record ToldCompensation(
        UUID id,
        UUID customerId,
        long points,
        String status,
        Instant approvedAt,
        @Nullable Instant settledAt,
        @Nullable String refusal) {}

package org.aftersales.feedback.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, without a word of where it went.
 *
 * @param turn 0 for the invitation, from 1 on for its reminders
 * @param channel of the latest attempt
 * @param failure why it did not arrive, or was not taken yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Delivery")
public record ToldDelivery(
        UUID id,

        @Schema(description = "0 for the invitation, from 1 on for its reminders")
        int turn,

        @Nullable Channel channel,

        @Schema(description = "WAITING, SENT, DELIVERED, BOUNCED, FAILED or DROPPED")
        String status,

        int attempts,
        @Nullable String failure,
        Instant plannedAt,
        @Nullable Instant sentAt,
        @Nullable Instant reportedAt) {}

package org.aftersales.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent again: one delivery, or the events of a period.
 *
 * @param from inclusive
 * @param until exclusive
 */
@Schema(name = "WebhookReplay")
record Replay(
        @Schema(description = "One delivery; or a period") @Nullable
        UUID deliveryId,

        @Schema(description = "First moment of events, inclusive") @Nullable
        Instant from,

        @Schema(description = "Last moment of events, exclusive") @Nullable
        Instant until,

        @Schema(description = "Only those with this status; absent: all of the period") @Nullable
        DeliveryStatus status) {

    /** @throws RuleViolated {@code replay-unclear} unless it is either one delivery or a period */
    void check() {
        boolean period = from != null && until != null && from.isBefore(until);
        if (deliveryId != null ? from == null && until == null && status == null : period) return;
        throw new RuleViolated(
                "replay-unclear",
                "Either one delivery or a period.",
                List.of(new Violation("", "replay-unclear", "deliveryId, or from and until, from before until")));
    }
}

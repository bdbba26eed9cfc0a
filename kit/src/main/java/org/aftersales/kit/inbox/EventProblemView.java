package org.aftersales.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits or failed, without its data.
 *
 * @param at when it is tried again, or when it failed
 */
public record EventProblemView(
        UUID id,
        String topic,
        String key,
        @Nullable String type,
        @Nullable String eventId,
        String reason,
        Instant at,
        @Nullable Instant replayedAt) {}

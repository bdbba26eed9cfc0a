package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member's tier became another one.
 *
 * @param from null: none before
 * @param to null: none after it
 * @param points what they had qualified with then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TierChange(
        UUID id,
        @Nullable String from,
        @Nullable String to,
        TierCause cause,
        long points,
        int programmeVersion,
        Instant changedAt) {}

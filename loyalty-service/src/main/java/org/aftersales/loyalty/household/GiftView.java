package org.aftersales.loyalty.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points that a member gave another of their household. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GiftView(
        UUID id,
        UUID giverId,
        UUID receiverId,
        long points,
        GiftStatus status,
        Instant givenAt,
        @Nullable Instant reversedAt) {}

package org.aftersales.loyalty.surprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff has given a member, or would give.
 *
 * @param givenBy the subject of whoever gave or proposed it
 * @param decidedBy the subject of whoever agreed or refused; null where nobody had to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurpriseView(
        UUID id,
        UUID memberId,
        long points,
        SurpriseReason reason,
        SurpriseStatus status,
        String givenBy,
        Instant givenAt,
        @Nullable String decidedBy,
        @Nullable Instant settledAt) {}

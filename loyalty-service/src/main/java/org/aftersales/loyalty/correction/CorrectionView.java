package org.aftersales.loyalty.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff has put right, or would.
 *
 * @param evidence where it can be seen
 * @param postingId that gave too much; null where none did
 * @param proposedBy the subject of whoever put it right or proposed it
 * @param decidedBy the subject of whoever agreed or refused; null where nobody had to
 * @param moved points that the member got or has no more; 0 until it is booked
 * @param lapsed points that were to be taken and had ended before: nobody had anything of them
 * @param owed points that were to be taken and were spent: the member owes them
 * @param shortfall points that were to be taken and were spent: nobody asks for them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionView(
        UUID id,
        UUID memberId,
        CorrectionKind kind,
        long points,
        CorrectionReason reason,
        String evidence,
        @Nullable UUID postingId,
        CorrectionStatus status,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant settledAt,
        long moved,
        long lapsed,
        long owed,
        long shortfall) {}

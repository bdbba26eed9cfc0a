package org.aftersales.loyalty.correction;

import java.util.UUID;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means to put right.
 *
 * @param why with what shows it
 * @param posting that was wrong; null when none was
 * @param by who means to
 */
record Wish(
        CorrectionId id,
        MemberId memberId,
        CustomerId customerId,
        CorrectionKind kind,
        Points points,
        Because why,
        @Nullable UUID posting,
        String by) {

    /** @param evidence where it can be seen: a ticket, a claim, an order */
    record Because(CorrectionReason reason, String evidence) {}
}

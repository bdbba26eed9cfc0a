package org.aftersales.warranty.returns;

import java.time.Instant;
import java.time.LocalDate;
import org.aftersales.kit.domain.Money;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A return as the owner, the retailer and staff read it.
 *
 * @param window as it was judged when the return was asked for
 * @param refundable what was left of the price, when it was asked for or, where money went back, just before that
 * @param refundedAt when the money went back, as the retailer tells it
 * @param endedAt when that, a rejection or a withdrawal was recorded
 */
record ReturnView(
        ReturnId id,
        String number,
        UnitId unitId,
        String retailerId,
        @Nullable String reference,
        ReturnReason reason,
        boolean keepsGoods,
        ReturnStatus status,
        LocalDate requestedOn,
        WindowView window,
        Money price,
        Money refundable,
        @Nullable Money refund,
        @Nullable Instant refundedAt,
        @Nullable RejectionReason rejectionReason,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    /**
     * Whether it was asked for in time.
     *
     * @param lastDay in the zone of the policy; null where the policy has no window or its first day is not known
     * @param countedFrom the event from which it runs; null as the last day is
     */
    record WindowView(
            Deadline.Timeliness verdict,
            @Nullable LocalDate lastDay,
            @Nullable Evidence countedFrom) {

        static WindowView of(Deadline deadline) {
            return new WindowView(deadline.verdict(), deadline.lastDay(), deadline.countedFrom());
        }
    }
}

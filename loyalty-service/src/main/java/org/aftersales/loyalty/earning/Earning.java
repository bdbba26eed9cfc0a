package org.aftersales.loyalty.earning;

import java.time.Instant;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.CustomerId;

/** What one event was worth to one customer by the rules of its day. */
record Earning(CustomerId customerId, Cause cause, Points points, Why why, Instant occurredAt) {

    static Earning of(EarningTrigger trigger, Evaluation evaluation) {
        return new Earning(
                trigger.customerId(), trigger.cause(), evaluation.points(), evaluation.why(), trigger.occurredAt());
    }
}

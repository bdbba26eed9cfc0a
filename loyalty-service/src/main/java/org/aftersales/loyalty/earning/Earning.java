package org.aftersales.loyalty.earning;

import java.time.Instant;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.CustomerId;

/** What one event was worth to one customer by the rules of its day. */
record Earning(CustomerId customerId, Cause cause, Points points, Why why, Instant occurredAt, Facts facts) {

    /** Whether it would have earned, perhaps, if it had been done to the end. */
    boolean isIncomplete() {
        return points.none() && facts.isPartial();
    }

    static Earning of(EarningTrigger trigger, Judgement judgement) {
        return new Earning(
                trigger.customerId(),
                trigger.cause(),
                judgement.points(),
                judgement.why(trigger.cause().reason(), trigger.facts()),
                trigger.occurredAt(),
                trigger.facts());
    }
}

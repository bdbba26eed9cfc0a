package org.aftersales.loyalty.earning;

import java.time.Instant;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** What one event was worth to one customer in one programme, by the rules of its day. */
record Earning(
        ProgrammeCode programme,
        CustomerId customerId,
        Cause cause,
        Points points,
        Why why,
        Instant occurredAt,
        Facts facts) {

    /** Whether it would have earned, perhaps, if it had been done to the end. */
    boolean isIncomplete() {
        return points.none() && facts.isPartial();
    }

    /** The event, to be judged elsewhere. */
    EarningTrigger trigger() {
        return new EarningTrigger(cause, customerId, occurredAt, facts);
    }

    static Earning of(ProgrammeCode programme, EarningTrigger trigger, Judgement judgement) {
        return new Earning(
                programme,
                trigger.customerId(),
                trigger.cause(),
                judgement.points(),
                judgement.why(trigger.cause().reason(), trigger.facts()),
                trigger.occurredAt(),
                trigger.facts());
    }
}

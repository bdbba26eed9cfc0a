package org.aftersales.loyalty.earning;

import java.time.Instant;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.ledger.Why.Outcome;
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

    /** Whether it was told when its time was closed; so no terms make it worth anything. */
    boolean isTooLate() {
        return why.outcome() == Outcome.TOO_LATE;
    }

    /** The event, to be judged elsewhere as if it had been told there when it was told here. */
    EarningTrigger trigger(Instant toldAt) {
        return new EarningTrigger(cause, customerId, occurredAt, facts, toldAt);
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

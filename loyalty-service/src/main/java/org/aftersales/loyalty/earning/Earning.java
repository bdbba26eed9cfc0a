package org.aftersales.loyalty.earning;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

    /** What rules of its day took of each budget for it. */
    Map<String, Long> drawn(Rulebook book) {
        var drawn = new HashMap<String, Long>();
        for (var rule : book.rules()) rule.budgets().forEach(budget -> drawn.merge(budget, by(rule), Long::sum));
        return drawn;
    }

    /** The base rule alone gave all of it where there is nothing to tell of others. */
    private long by(EarningRule rule) {
        if (why.rules() == null) return rule.code().equals(EarningRule.MAIN) ? points.value() : 0;
        return why.rules().stream()
                .filter(share -> share.rule().equals(rule.code()))
                .mapToLong(Why.Share::points)
                .sum();
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

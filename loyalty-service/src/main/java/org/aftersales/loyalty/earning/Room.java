package org.aftersales.loyalty.earning;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.aftersales.loyalty.earning.Cap.Counter;
import org.aftersales.loyalty.earning.Cap.Counts;
import org.aftersales.loyalty.earning.Cap.Per;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.jspecify.annotations.Nullable;

/** What caps and budgets leave of one event. What a rule takes is not there for the rules after it. */
final class Room {
    private final ToLongFunction<Counter> earned;
    private final Map<String, Long> budgets;
    private final Map<Counter, Long> taken = new HashMap<>();
    private final Map<String, Long> spent = new HashMap<>();
    private long ofEvent = Points.MOST;

    /**
     * @param earned what was earned before, by what counts it
     * @param budgets what is left of each; without end where absent
     */
    Room(ToLongFunction<Counter> earned, Map<String, Long> budgets) {
        this.earned = earned;
        this.budgets = Map.copyOf(budgets);
    }

    /**
     * Something that limits a rule.
     *
     * @param left never negative
     * @param by a name for it; null: the rule's own maximum
     */
    record Limit(long left, Outcome reached, @Nullable String by) {
        Limit or(Limit other) {
            return other.left < left ? other : this;
        }
    }

    /** Of all limits of a rule the one that leaves least; of equal ones the first. */
    Limit tightest(EarningRule rule) {
        var limit = new Limit(Math.min(rule.atMost(), ofEvent), Outcome.CAPPED, null);
        for (var cap : rule.caps()) limit = limit.or(left(cap, rule));
        for (var budget : rule.budgets()) limit = limit.or(left(budget));
        return limit;
    }

    private Limit left(Cap cap, EarningRule rule) {
        var counter = cap.counter(rule.code());
        var left = cap.most() - earned.applyAsLong(counter) - taken.getOrDefault(counter, 0L);
        return new Limit(Math.max(0, left), cap.per().reached(), cap.counts().name());
    }

    private Limit left(String budget) {
        var left = budgets.getOrDefault(budget, Long.MAX_VALUE) - spent.getOrDefault(budget, 0L);
        return new Limit(left, Outcome.BUDGET_EXHAUSTED, budget);
    }

    void take(EarningRule rule, long points) {
        ofEvent -= points;
        for (var counts : Counts.values()) {
            for (var per : Per.values()) taken.merge(Counter.of(counts, per, rule.code()), points, Long::sum);
        }
        for (var budget : rule.budgets()) spent.merge(budget, points, Long::sum);
    }
}

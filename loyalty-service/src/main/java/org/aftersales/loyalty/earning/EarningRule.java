package org.aftersales.loyalty.earning;

import java.util.Comparator;
import java.util.List;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.aftersales.loyalty.ledger.Why.Share;
import org.jspecify.annotations.Nullable;

/**
 * A version of one rule.
 *
 * @param code tells it from the other rules of its reason
 * @param group of the rules of a group only the first by priority, then by code, gives points; null: all do
 * @param atMost what one event earns by it at most
 * @param budgets those that its points are taken from
 */
record EarningRule(
        String code,
        int version,
        Effect effect,
        Worth worth,
        Conditions conditions,
        @Nullable String group,
        int priority,
        long atMost,
        List<Cap> caps,
        List<String> budgets) {
    /** The code of the rule that everything begins with. */
    static final String MAIN = "base";

    /** Who comes first in a group. */
    static final Comparator<EarningRule> RANK =
            Comparator.comparingInt(EarningRule::priority).reversed().thenComparing(EarningRule::code);

    /** In which order rules are judged. */
    static final Comparator<EarningRule> ORDER =
            Comparator.comparing(EarningRule::effect).thenComparing(RANK);

    EarningRule {
        caps = List.copyOf(caps);
        budgets = List.copyOf(budgets);
    }

    /** Whether what it gives hangs on what was given before. */
    boolean limited() {
        return !caps.isEmpty() || !budgets.isEmpty();
    }

    Share nothing(Outcome outcome, @Nullable String by) {
        return new Share(code, version, outcome, 0, null, by, null);
    }
}

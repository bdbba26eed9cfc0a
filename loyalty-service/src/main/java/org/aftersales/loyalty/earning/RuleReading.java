package org.aftersales.loyalty.earning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.loyalty.earning.Cap.Counts;
import org.aftersales.loyalty.earning.Cap.Per;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.jspecify.annotations.Nullable;

/** Reads terms as a rule for one kind of events, or says why they are none. */
record RuleReading(Reason reason, RuleTerms terms) {
    /** What customers do that rules judge. */
    static final Set<Reason> EARNED = Set.of(
            Reason.REGISTRATION,
            Reason.SURVEY,
            Reason.PURCHASE,
            Reason.TRAINING,
            Reason.CLAIM_FREE_YEAR,
            Reason.BIRTHDAY,
            Reason.REVIEW,
            Reason.REFERRAL,
            Reason.WIN_BACK,
            Reason.CUSTOM);

    /** Those that may have a price. */
    private static final Set<Reason> PRICED = Set.of(Reason.REGISTRATION, Reason.CUSTOM);

    static RuleReading of(Reason reason, RuleTerms terms) {
        if (!EARNED.contains(reason)) throw refused("/reason", "nothing is earned by it");
        return new RuleReading(reason, terms);
    }

    EarningRule rule(String code, int version) {
        period();
        return new EarningRule(
                code,
                version,
                effect(),
                effect() == Effect.MULTIPLIER ? multiplier() : worth(),
                terms.when() == null ? Conditions.NONE : terms.when(),
                terms.group(),
                terms.priority() == null ? 0 : terms.priority(),
                atMost(),
                caps(),
                terms.budgets() == null
                        ? List.of()
                        : terms.budgets().stream().distinct().toList());
    }

    private Effect effect() {
        return terms.effect() == null ? Effect.BASE : terms.effect();
    }

    private Worth multiplier() {
        if (terms.percent() == null || terms.points() != null || priced()) {
            throw refused("/terms/percent", "a multiplier is a part of the base, and nothing else");
        }
        return new Worth.Multiple(terms.percent(), rounding());
    }

    private boolean priced() {
        return terms.perPoint() != null || terms.convertInto() != null || terms.countTax() != null;
    }

    private Worth worth() {
        if (terms.percent() != null) throw refused("/terms/percent", "only a multiplier is a part of something");
        var perPoint = terms.perPoint();
        if ((terms.points() == null) == (perPoint == null)) {
            throw refused("/terms/points", "either points by price or fixed points");
        }
        if (perPoint != null) return byPrice(perPoint);
        if (terms.convertInto() != null) throw refused("/terms/convertInto", "only prices are converted");
        if (terms.countTax() != null) throw refused("/terms/countTax", "only a price has a tax");
        return new Worth.Fixed(terms.points());
    }

    private Worth byPrice(List<Money> perPoint) {
        if (!PRICED.contains(reason)) throw refused("/terms/perPoint", "such an event has no price");
        if (perPoint.stream().anyMatch(price -> price.minor() <= 0)) {
            throw refused("/terms/perPoint", "a point has a price");
        }
        if (perPoint.stream().map(Money::currency).distinct().count() < perPoint.size()) {
            throw refused("/terms/perPoint", "a currency has one price");
        }
        var byCurrency = perPoint.stream().collect(Collectors.toMap(Money::currency, price -> price));
        if (terms.convertInto() != null && !byCurrency.containsKey(terms.convertInto())) {
            throw refused("/terms/convertInto", "a point has a price in that currency");
        }
        return new Worth.ByPrice(byCurrency, terms.convertInto(), Boolean.TRUE.equals(terms.countTax()), rounding());
    }

    private Rounding rounding() {
        return terms.rounding() == null ? Rounding.FLOOR : terms.rounding();
    }

    private long atMost() {
        if (terms.atMost() == null) return Points.MOST;
        if (reason == Reason.SURVEY) throw refused("/terms/atMost", "a survey earns the same for every answer");
        return terms.atMost();
    }

    private List<Cap> caps() {
        var caps = new ArrayList<Cap>();
        cap(Per.DAY, terms.perDay(), caps);
        cap(Per.MONTH, terms.perMonth(), caps);
        cap(Per.LIFETIME, terms.perLifetime(), caps);
        if (terms.caps() != null) caps.addAll(terms.caps());
        return caps;
    }

    private static void cap(Per per, @Nullable Long most, List<Cap> caps) {
        if (most != null) caps.add(new Cap(Counts.RULE, per, most));
    }

    private void period() {
        var when = terms.when();
        if (when == null || when.from() == null || when.until() == null) return;
        if (when.until().isBefore(when.from())) throw refused("/terms/when/until", "must not be before from");
    }

    private static RuleViolated refused(String pointer, String why) {
        return new RuleViolated(
                "invalid-rule", "Nothing can be judged by this.", List.of(new Violation(pointer, "invalid-rule", why)));
    }
}

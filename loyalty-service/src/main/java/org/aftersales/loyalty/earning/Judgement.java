package org.aftersales.loyalty.earning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.ledger.Why;
import org.aftersales.loyalty.ledger.Why.Outcome;
import org.aftersales.loyalty.ledger.Why.Share;

/** What the rules in force made of an event, nothing included. */
record Judgement(List<Judged> rules) {
    private static final Comparator<Judged> MOST =
            Comparator.comparingLong(judged -> judged.share().points());

    Judgement {
        rules = List.copyOf(rules);
    }

    record Judged(EarningRule rule, Share share) {
        boolean main() {
            return rule.code().equals(EarningRule.MAIN);
        }
    }

    Points points() {
        return new Points(shares().stream().mapToLong(Share::points).sum());
    }

    /** What was taken of each budget, where that is something. */
    SortedMap<String, Long> spent() {
        var spent = new TreeMap<String, Long>();
        for (var judged : rules) {
            var points = judged.share().points();
            if (points > 0) judged.rule().budgets().forEach(budget -> spent.merge(budget, points, Long::sum));
        }
        return spent;
    }

    List<Share> shares() {
        return rules.stream().map(Judged::share).toList();
    }

    /** The explanation is told by the rule that gave most, of equal ones by the first. */
    Why why(Reason reason, Facts facts) {
        var name = reason.name().toLowerCase(Locale.ROOT);
        if (rules.isEmpty()) return new Why(name, 0, Outcome.NO_RULE, facts.price(), null, null, null);
        var leading = rules.stream().max(MOST).orElseThrow(); // of equal ones the first
        var share = leading.share();
        return new Why(
                leading.main() ? name : share.rule(),
                share.version(),
                share.outcome(),
                leading.rule().worth() instanceof Worth.ByPrice price ? price.basis(facts) : null,
                share.perPoint(),
                share.converted(),
                rules.size() == 1 && leading.main() && share.by() == null ? null : shares());
    }
}

package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.loyalty.earning.Judgement.Judged;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Minimums;
import org.aftersales.loyalty.ledger.Why.Share;
import org.aftersales.loyalty.programme.ProgrammeCode;

/** Holds what is left of a purchase against the very rules that gave points for the whole of it. */
@ApplicationScoped
class KeptPurchases implements Minimums {
    private final Earnings earnings;
    private final EarningRules rules;

    KeptPurchases(Earnings earnings, EarningRules rules) {
        this.earnings = earnings;
        this.rules = rules;
    }

    @Override
    public Left left(Cause cause, ProgrammeCode programme, long points, long returned, long bought) {
        return earnings.of(cause, programme)
                .map(earning -> remainder(earning, returned, bought).left(points))
                .orElseGet(() -> Left.inParts(points)); // no rule gave them
    }

    /** What the installation was set to once may be known no more. */
    private Remainder remainder(Earning earning, long returned, long bought) {
        var shares = shares(earning).toList();
        var versions = rules.of(earning.programme(), earning.cause().reason());
        var judged = shares.stream().flatMap(share -> judged(share, versions)).toList();
        var known = judged.stream().mapToLong(one -> one.share().points()).sum();
        var all = shares.stream().mapToLong(Share::points).sum();
        return new Remainder(earning.facts(), judged, all - known, returned, bought);
    }

    private static Stream<Judged> judged(Share share, List<PublishedRule> versions) {
        return versions.stream()
                .filter(version -> version.code().equals(share.rule()) && version.version() == share.version())
                .map(version -> new Judged(version.rule(), share))
                .limit(1);
    }

    /** Of one rule alone no share is kept. */
    private static Stream<Share> shares(Earning earning) {
        var why = earning.why();
        if (why.rules() != null) return why.rules().stream();
        var points = earning.points().value();
        return Stream.of(new Share(EarningRule.MAIN, why.ruleVersion(), why.outcome(), points, null, null, null));
    }
}

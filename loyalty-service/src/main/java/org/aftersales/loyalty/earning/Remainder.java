package org.aftersales.loyalty.earning;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.aftersales.loyalty.earning.Judgement.Judged;
import org.aftersales.loyalty.ledger.Minimums.Left;
import org.aftersales.loyalty.ledger.Why.Outcome;

/**
 * A purchase of which a part came back, and what each rule had said to the whole of it. A rule whose minimum is not reached
 * any more gives nothing, and the next one of its group steps in, with no more than that one gave.
 *
 * @param judged in the order in which they were
 * @param others the points of rules that nobody knows any more
 * @param returned how much of {@code bought} has come back by now
 */
record Remainder(Facts facts, List<Judged> judged, long others, long returned, long bought) {

    /** @param earned what of the points that were given was rightly given */
    Left left(long earned) {
        if (judged.stream().noneMatch(one -> one.rule().conditions().haveMinimum())) return Left.inParts(earned);
        if (returned >= bought) return new Left(0, 0);
        var whole = 0L;
        var parts = others;
        var base = new Counted(0, 0, 0);
        for (var one : judged) {
            var kept = kept(one, base);
            var staying = staying(one, kept, base);
            whole += staying;
            parts += kept - staying;
            if (one.rule().effect() == Effect.BASE) base = base.and(one.share().points(), kept, staying);
        }
        return new Left(Math.min(earned, whole), Math.min(Math.max(0, earned - whole), parts));
    }

    /** What a rule gives now, before a part of it goes with what came back. */
    private long kept(Judged one, Counted base) {
        var rule = one.rule();
        if (!reached(rule)) return 0;
        if (stepsIn(one)) return Math.min(givenBefore(one), worth(rule, base));
        var points = one.share().points();
        return rule.effect() == Effect.MULTIPLIER ? base.keptOf(points) : points;
    }

    /** What of that does not go with what came back. */
    private static long staying(Judged one, long kept, Counted base) {
        return switch (one.rule().worth()) {
            case Worth.ByPrice _ -> 0;
            case Worth.Fixed _ -> one.rule().conditions().haveMinimum() ? kept : 0;
            case Worth.Multiple _ -> base.stayingOf(kept);
        };
    }

    private boolean reached(EarningRule rule) {
        var price = rule.conditions().minPrice();
        var pieces = rule.conditions().minQuantity();
        var paid = facts.paid();
        return (price == null || paid == null || isLeft(price.minor(), paid.minor()))
                && (pieces == null || isLeft(pieces, facts.pieces()));
    }

    /** Whether of all that there was at least so much has stayed; pieces stay as the price of them does. */
    private boolean isLeft(long least, long all) {
        var kept = BigInteger.valueOf(all).multiply(BigInteger.valueOf(bought - returned));
        return kept.compareTo(BigInteger.valueOf(least).multiply(BigInteger.valueOf(bought))) >= 0;
    }

    /** Whether all of its group that came before it are out now. */
    private boolean stepsIn(Judged one) {
        if (one.share().outcome() != Outcome.OUTRANKED) return false;
        return group(one)
                .filter(other -> other.share().outcome() != Outcome.NOT_MET && reached(other.rule()))
                .map(Judged::rule)
                .min(EarningRule.RANK)
                .filter(one.rule()::equals)
                .isPresent();
    }

    /** What the one that came before it gave: within all caps and budgets, of which nothing more is taken now. */
    private long givenBefore(Judged one) {
        return group(one).mapToLong(other -> other.share().points()).max().orElse(0);
    }

    private long worth(EarningRule rule, Counted base) {
        return Math.min(rule.atMost(), rule.worth().of(facts, base.kept()).points());
    }

    private Stream<Judged> group(Judged one) {
        return judged.stream()
                .filter(other -> one.rule().group().equals(other.rule().group()));
    }

    /**
     * The points that multipliers count.
     *
     * @param given for the whole purchase
     * @param kept what the rules give of that now
     * @param staying what of that does not go with what came back
     */
    private record Counted(long given, long kept, long staying) {

        Counted and(long moreGiven, long moreKept, long moreStaying) {
            return new Counted(given + moreGiven, kept + moreKept, staying + moreStaying);
        }

        /** What is left of a multiplier's points: never more than there were. */
        long keptOf(long points) {
            return kept >= given ? points : part(points, kept, given);
        }

        long stayingOf(long points) {
            return kept == 0 ? 0 : part(points, staying, kept);
        }

        private static long part(long points, long part, long whole) {
            return BigInteger.valueOf(points)
                    .multiply(BigInteger.valueOf(part))
                    .divide(BigInteger.valueOf(whole))
                    .longValueExact();
        }
    }
}

package org.aftersales.loyalty.tier;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a member climbs and falls by the terms of a programme. Up at once, when the points are reached, that number
 * included; down only when the period ends in which they are no longer enough, and after the grace.
 */
final class Ladder {
    private final TierTerms terms;
    private final ZoneId zone;

    Ladder(TierTerms terms) {
        this.terms = terms;
        this.zone = ZoneId.of(terms.zone());
    }

    /**
     * The tier of a member now. However late they are judged, it is the tier that they would have, had they been judged
     * all the time.
     *
     * @param before as it was judged last
     * @param points what they qualified with, in the months that have counted since {@code before} ended, or count now
     */
    Earned judge(Earned before, Qualified points, Instant now) {
        var earned = before;
        while (earned.endsAt() != null && !now.isBefore(earned.endsAt())) earned = at(earned.endsAt(), earned, points);
        return at(now, earned, points);
    }

    private Earned at(Instant moment, Earned before, Qualified points) {
        var period = period(moment);
        var justified = reached(counted(points, period));
        if (rank(justified) >= rank(before.tier())) return lasting(justified, points, period);
        var latest = endOf(period);
        var ends = before.endsAt() == null || before.endsAt().isAfter(latest) ? latest : before.endsAt();
        return moment.isBefore(ends) ? new Earned(before.tier(), ends) : lasting(justified, points, period);
    }

    /** The higher of two tiers; a tier that the programme does not have is below all. */
    @Nullable
    String higher(@Nullable String one, @Nullable String other) {
        if (rank(one) >= rank(other)) return rank(one) > 0 ? one : null;
        return rank(other) > 0 ? other : null;
    }

    /** 1 is the lowest; 0 where there is none, less than that for one that the programme does not have. */
    int rank(@Nullable String tier) {
        if (tier == null) return 0;
        for (var n = 0; n < terms.tiers().size(); n++) {
            if (terms.tiers().get(n).code().equals(tier)) return n + 1;
        }
        return -1;
    }

    Optional<TierLevel> level(@Nullable String tier) {
        var rank = rank(tier);
        return rank > 0 ? Optional.of(terms.tiers().get(rank - 1)) : Optional.empty();
    }

    /** The tier above, if there is one. */
    Optional<TierLevel> above(@Nullable String tier) {
        var next = Math.max(0, rank(tier));
        return next < terms.tiers().size() ? Optional.of(terms.tiers().get(next)) : Optional.empty();
    }

    /** Upon what new points come. */
    long running(Qualified points, Instant now) {
        return terms.period().running(points, period(now), months());
    }

    /** The beginning of what counts now. */
    Instant since(Instant now) {
        return beginning(terms.period().first(period(now), months()), 0);
    }

    private Earned lasting(@Nullable String tier, Qualified points, YearMonth period) {
        if (tier == null) return Earned.NOTHING;
        var last = period;
        for (var next = after(last); rank(reached(counted(points, next))) >= rank(tier); next = after(last))
            last = next;
        return new Earned(tier, endOf(last));
    }

    private @Nullable String reached(long points) {
        return terms.tiers().reversed().stream()
                .filter(tier -> points >= tier.points())
                .map(TierLevel::code)
                .findFirst()
                .orElse(null);
    }

    private long counted(Qualified points, YearMonth period) {
        return terms.period().counted(points, period, months());
    }

    private Instant endOf(YearMonth period) {
        return beginning(after(period), terms.graceDays());
    }

    private Instant beginning(YearMonth month, int days) {
        return month.atDay(1).plusDays(days).atStartOfDay(zone).toInstant();
    }

    /** The local month of a moment. */
    YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(zone));
    }

    private YearMonth period(Instant now) {
        return terms.period().of(month(now));
    }

    private YearMonth after(YearMonth period) {
        return terms.period().after(period);
    }

    private int months() {
        return terms.months() == null ? 0 : terms.months();
    }
}

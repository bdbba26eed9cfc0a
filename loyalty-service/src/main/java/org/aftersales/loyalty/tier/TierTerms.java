package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.programme.DisplayName;
import org.jspecify.annotations.Nullable;

/**
 * How members rise.
 *
 * @param zone the tenant's zone, in whose months and years is reckoned: an IANA name such as {@code Asia/Tehran}
 * @param months of period MONTHS: how many before the running one count, so that points count for at least so long
 * @param graceDays how long a tier is kept after the period in which it was lost
 * @param counts what must have been done for points to qualify; goodwill, for example, need not
 * @param tiers from the lowest to the highest; below the lowest a member has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TierTerms(
        @NotNull @Size(max = 64) String zone,
        @NotNull TierPeriod period,
        @Nullable @Min(1) @Max(60) Integer months,
        @Min(0) @Max(366) int graceDays,
        @NotNull @Size(min = 1, max = 50) Set<@NotNull Reason> counts,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid TierLevel> tiers) {

    /**
     * @param zoneCounted whether the database, which counts points by month, knows the zone too
     * @throws RuleViolated when nobody could be judged by them
     */
    void check(boolean zoneCounted) {
        if (!zoneCounted || !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw refused("/terms/zone", "must be an IANA zone, by its present name");
        }
        if ((period == TierPeriod.MONTHS) == (months == null)) {
            throw refused("/terms/months", "goes with period MONTHS, and with no other");
        }
        if (!counts.stream().allMatch(Reason::issues))
            throw refused("/terms/counts", "nothing is earned by one of them");
        if (tiers.stream().map(TierLevel::code).distinct().count() < tiers.size()) {
            throw refused("/terms/tiers", "a code names one tier");
        }
        var rising = IntStream.range(1, tiers.size())
                .allMatch(n -> tiers.get(n - 1).points() < tiers.get(n).points());
        if (!rising) throw refused("/terms/tiers", "each needs more points than the one before it");
    }

    /** The same, with other names for some of the tiers. */
    TierTerms named(Map<String, DisplayName> names) {
        var called = tiers.stream()
                .map(tier -> names.containsKey(tier.code()) ? tier.named(names.get(tier.code())) : tier)
                .toList();
        return new TierTerms(zone, period, months, graceDays, counts, called);
    }

    private static RuleViolated refused(String pointer, String why) {
        return new RuleViolated(
                "invalid-tiers",
                "Nobody can be judged by this.",
                List.of(new Violation(pointer, "invalid-tiers", why)));
    }
}

package org.aftersales.warranty.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the cancellation of a contract on a day brings: all that was paid within the free look, if nothing was claimed;
 * later the part for the days to come or, where less of that is left, for the use, to the nearest minor unit; less what
 * claims under it have cost, less the fee. Never below zero, never above what was paid. The parts add up: {@code used + claimsPaid + fee + refund = paid}. Every day of
 * every kind weighs the same.
 *
 * @param asOf the last day that is still covered, in the zone of the unit's policy
 * @param unusedDays after that day, of all kinds together
 * @param claimsPaid what the claims' costs take off; at most what is left for the days to come
 * @param basis by which the part was worked out
 * @param unusedUsage of the contract's allowance at the reading that was told; absent where use is not limited or nobody
 *     has read the meter
 * @param usageUnit of it, and of the allowance
 * @param claims granted for days on which the contract covered; those without a cost take nothing off yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CancellationQuote(
        LocalDate asOf,
        boolean freeLook,
        long unusedDays,
        long totalDays,
        Basis basis,
        @Nullable Long unusedUsage,
        @Nullable Long usageAllowance,
        @Nullable String usageUnit,
        Money paid,
        Money used,
        Money claimsPaid,
        Money fee,
        Money refund,
        List<ClaimedOn> claims) {

    enum Basis {
        /** The days to come. */
        TIME,
        /** The use that is left. */
        USAGE
    }

    CancellationQuote {
        claims = List.copyOf(claims);
    }

    static CancellationQuote of(Unused unused, Price price, boolean freeLook, List<ClaimedOn> claims) {
        var paid = price.paid().minor();
        var left = freeLook ? paid : unused.share(paid);
        var claimed = Math.min(cost(claims), left);
        var fee = freeLook ? 0 : Math.min(price.fee().minor(), left - claimed);
        var currency = price.paid().currency();
        var usage = unused.usage();
        return new CancellationQuote(
                unused.asOf(),
                freeLook,
                unused.days(),
                unused.totalDays(),
                unused.isByUsage(paid) ? Basis.USAGE : Basis.TIME,
                usage == null ? null : usage.usage(),
                usage == null ? null : usage.allowance(),
                usage == null ? null : usage.unit(),
                price.paid(),
                Money.ofMinor(paid - left, currency),
                Money.ofMinor(claimed, currency),
                Money.ofMinor(fee, currency),
                Money.ofMinor(left - claimed - fee, currency),
                claims);
    }

    private static long cost(List<ClaimedOn> claims) {
        return claims.stream()
                .map(ClaimedOn::cost)
                .filter(Objects::nonNull)
                .mapToLong(Money::minor)
                .sum();
    }
}

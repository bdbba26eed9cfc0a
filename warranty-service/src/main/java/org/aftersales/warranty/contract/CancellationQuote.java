package org.aftersales.warranty.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.aftersales.kit.domain.Money;

/**
 * What the cancellation of a contract on a day brings: all that was paid within the free look, if nothing was claimed;
 * later the part for the days to come, to the nearest minor unit, less what claims under it have cost, less the fee. Never
 * below zero, never above what was paid. The parts add up: {@code used + claimsPaid + fee + refund = paid}. Every day of
 * every kind weighs the same.
 *
 * @param asOf the last day that is still covered, in the zone of the unit's policy
 * @param unusedDays after that day, of all kinds together
 * @param claimsPaid what the claims' costs take off; at most what is left for the days to come
 * @param claims granted for days on which the contract covered; those without a cost take nothing off yet
 */
record CancellationQuote(
        LocalDate asOf,
        boolean freeLook,
        long unusedDays,
        long totalDays,
        Money paid,
        Money used,
        Money claimsPaid,
        Money fee,
        Money refund,
        List<ClaimedOn> claims) {

    CancellationQuote {
        claims = List.copyOf(claims);
    }

    static CancellationQuote of(
            LocalDate asOf, Price price, List<ContractLine> lines, boolean freeLook, List<ClaimedOn> claims) {
        var total = lines.stream().mapToLong(ContractLine::days).sum();
        var unused = lines.stream().mapToLong(line -> line.daysAfter(asOf)).sum();
        var paid = price.paid().minor();
        var left = freeLook ? paid : share(paid, unused, total);
        var claimed = Math.min(cost(claims), left);
        var fee = freeLook ? 0 : Math.min(price.fee().minor(), left - claimed);
        var currency = price.paid().currency();
        return new CancellationQuote(
                asOf,
                freeLook,
                unused,
                total,
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

    private static long share(long minor, long part, long whole) {
        return BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

package org.aftersales.warranty.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.kit.domain.Money;

/**
 * What the cancellation of a contract on a day brings: all that was paid within the free look, if nothing was claimed;
 * later the part for the days to come, to the nearest minor unit, less the fee. Never below zero, never above what was paid.
 * The parts add up: {@code used + fee + refund = paid}. Every day of every kind weighs the same.
 *
 * @param asOf the last day that is still covered, in the zone of the unit's policy
 * @param unusedDays after that day, of all kinds together
 */
record CancellationQuote(
        LocalDate asOf,
        boolean freeLook,
        long unusedDays,
        long totalDays,
        Money paid,
        Money used,
        Money fee,
        Money refund) {

    static CancellationQuote of(LocalDate asOf, Price price, List<ContractLine> lines, boolean freeLook) {
        var total = lines.stream().mapToLong(ContractLine::days).sum();
        var unused = lines.stream().mapToLong(line -> line.daysAfter(asOf)).sum();
        var paid = price.paid().minor();
        var left = freeLook ? paid : share(paid, unused, total);
        var fee = freeLook ? 0 : Math.min(price.fee().minor(), left);
        var currency = price.paid().currency();
        return new CancellationQuote(
                asOf,
                freeLook,
                unused,
                total,
                price.paid(),
                Money.ofMinor(paid - left, currency),
                Money.ofMinor(fee, currency),
                Money.ofMinor(left - fee, currency));
    }

    private static long share(long minor, long part, long whole) {
        return BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

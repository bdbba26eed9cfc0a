package org.aftersales.warranty.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a contract after a day: of its days, of all kinds together, and of its use where that is limited and
 * somebody has read the meter.
 *
 * @param usage null where use is not limited, or nobody knows
 */
record Unused(
        LocalDate asOf, long days, long totalDays, @Nullable Left usage) {

    /** @param unit of the meter */
    record Left(long usage, long allowance, String unit) {}

    static Unused of(List<ContractLine> lines, LocalDate asOf) {
        var total = lines.stream().mapToLong(ContractLine::days).sum();
        var unused = lines.stream().mapToLong(line -> line.daysAfter(asOf)).sum();
        return new Unused(asOf, unused, total, null);
    }

    Unused by(@Nullable ContractUsage limit, @Nullable Long meter) {
        if (limit == null || meter == null) return this;
        return new Unused(asOf, days, totalDays, new Left(limit.left(meter), limit.allowance(), limit.unit()));
    }

    /** The part of what was paid for what is left, by days or by use, whichever is less; to the nearest minor unit. */
    long share(long paid) {
        var byDays = share(paid, days, totalDays);
        return usage == null ? byDays : Math.min(byDays, share(paid, usage.usage(), usage.allowance()));
    }

    /** Whether less is left of the use than of the days. */
    boolean isByUsage(long paid) {
        return usage != null && share(paid, usage.usage(), usage.allowance()) < share(paid, days, totalDays);
    }

    private static long share(long minor, long part, long whole) {
        return BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}

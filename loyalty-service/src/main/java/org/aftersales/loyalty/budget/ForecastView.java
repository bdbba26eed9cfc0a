package org.aftersales.loyalty.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.aftersales.loyalty.budget.BudgetDays.Used;
import org.jspecify.annotations.Nullable;

/**
 * When a budget will be spent, should it be used as it was in the last four weeks, or as long as that is known.
 *
 * @param days how many days were looked at, UTC
 * @param perDay points on a day, to two digits; absent before a day has passed
 * @param spentOn the day on which nothing will be left; absent when nothing is used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ForecastView(
        String code,
        long left,
        long days,
        @Nullable BigDecimal perDay,
        @Nullable LocalDate spentOn) {
    private static final int DIGITS = 2;

    /** @param then how much was used by the end of a day before; null when nobody knows */
    static ForecastView of(Budget budget, @Nullable Used then, LocalDate today) {
        var days = then == null ? 0 : today.toEpochDay() - then.day().toEpochDay();
        if (then == null || days == 0) return new ForecastView(budget.code(), budget.left(), 0, null, null);
        var used = Math.max(0, budget.used() - then.points());
        var perDay = BigDecimal.valueOf(used).divide(BigDecimal.valueOf(days), DIGITS, RoundingMode.HALF_UP);
        return new ForecastView(budget.code(), budget.left(), days, perDay, spentOn(budget.left(), used, days, today));
    }

    /** Not beyond what a date can say. */
    private static @Nullable LocalDate spentOn(long left, long used, long days, LocalDate today) {
        if (used == 0) return null;
        var needed = BigDecimal.valueOf(left)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(used), 0, RoundingMode.CEILING)
                .longValue();
        return today.until(LocalDate.of(9999, 12, 31), ChronoUnit.DAYS) < needed ? null : today.plusDays(needed);
    }
}

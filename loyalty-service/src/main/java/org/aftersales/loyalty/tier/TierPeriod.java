package org.aftersales.loyalty.tier;

import java.time.YearMonth;

/** In what time points make a tier, and when it is looked at again. A period is named by its first month. */
enum TierPeriod {
    /** The running month and so many before it count; a tier is looked at when a month ends. */
    MONTHS {
        @Override
        YearMonth of(YearMonth month) {
            return month;
        }

        @Override
        YearMonth after(YearMonth period) {
            return period.plusMonths(1);
        }

        @Override
        YearMonth first(YearMonth period, int months) {
            return period.minusMonths(months);
        }

        @Override
        long counted(Qualified points, YearMonth period, int months) {
            return points.between(period.minusMonths(months), period);
        }

        @Override
        long running(Qualified points, YearMonth period, int months) {
            return counted(points, period, months);
        }
    },

    /** The running year or the one before it counts, whichever has more; a tier is looked at when a year ends. */
    CALENDAR_YEAR {
        @Override
        YearMonth of(YearMonth month) {
            return month.withMonth(1);
        }

        @Override
        YearMonth after(YearMonth period) {
            return period.plusYears(1);
        }

        @Override
        YearMonth first(YearMonth period, int months) {
            return period.minusYears(1);
        }

        @Override
        long counted(Qualified points, YearMonth period, int months) {
            return Math.max(
                    running(points, period, months), points.between(period.minusYears(1), period.minusMonths(1)));
        }

        @Override
        long running(Qualified points, YearMonth period, int months) {
            return points.between(period, period.plusMonths(11));
        }
    };

    /** The period in which a month lies. */
    abstract YearMonth of(YearMonth month);

    abstract YearMonth after(YearMonth period);

    /** The first month that counts in the period. */
    abstract YearMonth first(YearMonth period, int months);

    /** What counts for a tier in the period, were nothing earned any more. */
    abstract long counted(Qualified points, YearMonth period, int months);

    /** Upon what new points in the period come. */
    abstract long running(Qualified points, YearMonth period, int months);
}

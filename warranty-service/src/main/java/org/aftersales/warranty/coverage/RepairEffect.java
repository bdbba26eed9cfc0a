package org.aftersales.warranty.coverage;

import org.jspecify.annotations.Nullable;

/**
 * A policy's rule for repairs with its figures.
 *
 * @param days for {@link RepairRule#SUSPEND_IF_OVER_N_DAYS}: so many days without use change nothing; else 0
 * @param calendar of the working days that are counted there; null for all days
 * @param months for {@link RepairRule#EXTEND_ONCE_N_MONTHS}; else 0
 * @param partPeriod for {@link RepairRule#RESTART_PART}: how long a replaced part is covered; null for as long as the
 *     coverage it was replaced under
 */
public record RepairEffect(
        RepairRule rule,
        int days,
        @Nullable String calendar,
        int months,
        @Nullable Period partPeriod) {

    public static final RepairEffect NONE = new RepairEffect(RepairRule.NONE, 0, 0, null);

    /** Of a policy that counts all days. */
    public RepairEffect(RepairRule rule, int days, int months, @Nullable Period partPeriod) {
        this(rule, days, null, months, partPeriod);
    }

    public RepairEffect {
        if ((rule == RepairRule.SUSPEND_IF_OVER_N_DAYS) != (days > 0)
                || (rule == RepairRule.EXTEND_ONCE_N_MONTHS) != (months > 0)) {
            throw new IllegalArgumentException("a rule has its own figure and no other");
        }
    }
}

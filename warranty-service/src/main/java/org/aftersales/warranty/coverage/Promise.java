package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a policy: for how long something is covered. Registering a unit turns it into a {@link Coverage}.
 *
 * @param share of the cost that is paid, in percent, from 1 to 100
 * @param deductible what the owner bears of each claim before anything is paid; null for nothing
 */
public record Promise(
        CoverageKind kind,
        @Nullable String component,
        Period period,
        @Nullable UsageLimit usageLimit,
        int share,
        @Nullable Money deductible) {

    /** The share that leaves nothing of the cost to the owner, in percent. */
    public static final int ALL = 100;

    public Promise {
        if ((kind == CoverageKind.COMPONENT) != (component != null)) {
            throw new IllegalArgumentException("a component coverage, and no other, names its component");
        }
        if (share < 1 || share > ALL) throw new IllegalArgumentException("a share is 1 to 100 percent");
    }

    public Promise(
            CoverageKind kind, @Nullable String component, Period period, @Nullable UsageLimit usageLimit, int share) {
        this(kind, component, period, usageLimit, share, null);
    }

    /** Pays all of the cost, however much the product is used. */
    public Promise(CoverageKind kind, @Nullable String component, Period period) {
        this(kind, component, period, null, ALL);
    }

    Coverage from(LocalDate startsOn, EndDay endDay, TermCalendar calendar) {
        return new Coverage(kind, component, startsOn, endDay.lastDay(startsOn, period, calendar), usageLimit);
    }
}

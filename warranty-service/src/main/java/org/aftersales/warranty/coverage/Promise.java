package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of a policy: for how long something is covered. Registering a unit turns it into a {@link Coverage}. */
public record Promise(
        CoverageKind kind,
        @Nullable String component,
        Period period,
        @Nullable UsageLimit usageLimit) {

    public Promise {
        if ((kind == CoverageKind.COMPONENT) != (component != null)) {
            throw new IllegalArgumentException("a component coverage, and no other, names its component");
        }
    }

    Coverage from(LocalDate startsOn, EndDay endDay, TermCalendar calendar) {
        return new Coverage(kind, component, startsOn, endDay.lastDay(startsOn, period, calendar), usageLimit);
    }
}

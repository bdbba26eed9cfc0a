package org.aftersales.warranty.coverage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One promise on one unit with its own period: covered from the first to the last day, both included. */
@Embeddable
public record Coverage(
        @Enumerated(EnumType.STRING) CoverageKind kind,
        @Nullable String component,
        LocalDate startsOn,
        LocalDate lastDay,
        @Embedded @Nullable UsageLimit usageLimit,
        @Enumerated(EnumType.STRING) Regime regime) {

    /** A coverage that the guarantor gives of their own will. */
    public Coverage(
            CoverageKind kind,
            @Nullable String component,
            LocalDate startsOn,
            LocalDate lastDay,
            @Nullable UsageLimit usageLimit) {
        this(kind, component, startsOn, lastDay, usageLimit, Regime.COMMERCIAL);
    }

    /** The form used in result files: {@code PARTS:2027-02-28} or {@code COMPONENT:compressor:2034-02-28}. */
    public String label() {
        return component == null ? kind + ":" + lastDay : kind + ":" + component + ":" + lastDay;
    }

    /** The same promise, ending on another day. */
    Coverage until(LocalDate day) {
        return new Coverage(kind, component, startsOn, day, usageLimit, regime);
    }

    /** The same promise for other days. */
    Coverage during(LocalDate first, LocalDate last) {
        return new Coverage(kind, component, first, last, usageLimit, regime);
    }

    /** The same promise, which also ends by use; as it is where that is not limited. */
    public Coverage within(@Nullable UsageLimit limit) {
        return limit == null ? this : new Coverage(kind, component, startsOn, lastDay, limit, regime);
    }

    Coverage by(Regime whose) {
        return new Coverage(kind, component, startsOn, lastDay, usageLimit, whose);
    }

    /** Whether it is the promise for the component of this name, however the name is written. */
    public boolean isFor(String part) {
        return component != null && Exclusion.letters(component).equals(Exclusion.letters(part));
    }

    /** Whether the guarantor gives it freely, beside what the law demands. */
    public boolean commercial() {
        return regime == Regime.COMMERCIAL;
    }

    /** Whether it holds on no day: it was to begin after what has ended it. */
    public boolean isEmpty() {
        return lastDay.isBefore(startsOn);
    }

    Span span() {
        return new Span(startsOn, lastDay);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(lastDay);
    }

    /** What this coverage says about a given local day. */
    public Verdict on(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return new Verdict(this, Verdict.Answer.NOT_COVERED, Verdict.Reason.NOT_STARTED, 0);
        }
        if (day.isAfter(lastDay)) {
            return new Verdict(this, Verdict.Answer.NOT_COVERED, Verdict.Reason.EXPIRED, 0);
        }
        var left = day.until(lastDay, ChronoUnit.DAYS);
        return usageLimit == null
                ? new Verdict(this, Verdict.Answer.COVERED, Verdict.Reason.WITHIN_TERM, left)
                : new Verdict(this, Verdict.Answer.UNKNOWN, Verdict.Reason.METER_UNKNOWN, left);
    }
}

package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From which day a warranty runs: the first evidence that the unit has, but not later than the cap allows. A unit with
 * none of the evidence starts at its sale, which is always known.
 */
public record StartRule(List<Evidence> evidence, @Nullable Cap cap) {

    /** "At most this long after that": keeps a late installation from postponing the warranty for ever. */
    public record Cap(Evidence after, Period period) {

        LocalDate latestStart(SaleDates dates, TermCalendar calendar) {
            return period.after(dates.ofOrSale(after), calendar);
        }
    }

    public StartRule {
        evidence = List.copyOf(evidence);
    }

    LocalDate startsOn(SaleDates dates, TermCalendar calendar) {
        var start = evidence.stream()
                .flatMap(each -> dates.of(each).stream())
                .findFirst()
                .orElse(dates.sale());
        if (cap == null) {
            return start;
        }
        var latest = cap.latestStart(dates, calendar);
        return start.isAfter(latest) ? latest : start;
    }
}

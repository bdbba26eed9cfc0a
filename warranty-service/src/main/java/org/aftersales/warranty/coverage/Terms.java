package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a policy version promises: start rule, coverages in their order, and how days are counted. */
public record Terms(ZoneId zone, TermCalendar calendar, StartRule startRule, List<Promise> coverages, EndDay endDay) {

    public Terms {
        coverages = List.copyOf(coverages);
    }

    public LocalDate startsOn(SaleDates dates) {
        return startRule.startsOn(dates, calendar);
    }

    public List<Coverage> coveragesFrom(LocalDate startsOn) {
        return coverages.stream()
                .map(each -> each.from(startsOn, endDay, calendar))
                .toList();
    }
}

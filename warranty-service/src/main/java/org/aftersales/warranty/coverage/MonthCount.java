package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * Months counted together from one day, over coverages that follow each other. Counting on from an end that was cut back
 * to the last of a month would cut back once more.
 *
 * @param from the day with whose number the months end
 * @param terms how they are counted
 */
record MonthCount(LocalDate from, int months, Terms terms) {

    /**
     * From the first day of the first of those that led to this one without a gap, up to its end.
     *
     * @param standing none of which is empty
     */
    static MonthCount upTo(Coverage coverage, List<Coverage> standing, Terms terms) {
        return standing.stream()
                .filter(before -> before.lastDay().plusDays(1).equals(coverage.startsOn()))
                .findFirst()
                .map(before -> upTo(before, standing, terms))
                .orElseGet(() -> new MonthCount(coverage.startsOn(), 0, terms))
                .until(coverage.lastDay());
    }

    MonthCount plus(int more) {
        return new MonthCount(from, months + more, terms);
    }

    LocalDate lastDay() {
        return terms.endDay().lastDay(terms.calendar().plusMonths(from, months));
    }

    /** What does not end with a month, because days lengthened it, is counted on from its end. */
    private MonthCount until(LocalDate day) {
        var counted = this;
        while (counted.lastDay().isBefore(day)) counted = counted.plus(1);
        return counted.lastDay().equals(day)
                ? counted
                : new MonthCount(terms.endDay().end(day), 0, terms);
    }
}

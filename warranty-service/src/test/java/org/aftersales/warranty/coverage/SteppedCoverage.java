package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * One coverage as somebody with a paper calendar would follow it: every covered day is crossed out, days without use
 * are passed over, and it is over when no day is left. Knows no arithmetic with dates but the next day.
 */
final class SteppedCoverage {
    private record Term(LocalDate first, int coveredDays) {}

    private final CountedDays calendar;
    private final EndDay endDay;
    private final Period period;
    private final LocalDate startsOn;
    private final BitSet idle = new BitSet();
    private final List<Term> terms = new ArrayList<>();
    private boolean extended;

    SteppedCoverage(Terms terms, Period period, LocalDate startsOn) {
        this.calendar = CountedDays.of(terms.calendar());
        this.endDay = terms.endDay();
        this.period = period;
        this.startsOn = startsOn;
        run(startsOn, period, 0);
    }

    private void run(LocalDate first, Period whole, int moreMonths) {
        var end = whole.unit() == Period.Unit.D ? stepped(first, whole.count()) : first;
        var months = moreMonths
                + switch (whole.unit()) {
                    case Y -> 12 * whole.count();
                    case M -> whole.count();
                    case D -> 0;
                };
        if (months > 0) end = calendar.monthsAfter(end, months);
        int covered = endDay == EndDay.INCLUSIVE ? 1 : 0;
        for (var day = first; day.isBefore(end); day = day.plusDays(1)) covered++;
        terms.add(new Term(first, covered));
    }

    private static LocalDate stepped(LocalDate first, int days) {
        var day = first;
        for (int i = 0; i < days; i++) day = day.plusDays(1);
        return day;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(end());
    }

    LocalDate end() {
        return terms.stream().map(this::end).max(LocalDate::compareTo).orElseThrow();
    }

    private LocalDate end(Term term) {
        var day = term.first();
        for (int left = term.coveredDays(); ; day = day.plusDays(1)) {
            if (!idle.get((int) day.toEpochDay())) left--;
            if (left == 0) return day;
        }
    }

    /** What the rule does to a coverage that held when the fault was reported. */
    void follow(RepairEffect effect, Repair repair) {
        var madeGood = Set.of(RepairOutcome.REPAIRED, RepairOutcome.PART_REPLACED, RepairOutcome.PRODUCT_REPLACED)
                .contains(repair.outcome());
        switch (effect.rule()) {
            case SUSPEND_ACTUAL_DAYS, SUSPEND_IF_OVER_N_DAYS -> stand(repair, effect.days());
            case RESTART_UNIT -> {
                if (madeGood) run(repair.withoutUse().last(), period, 0);
            }
            case EXTEND_ONCE_N_MONTHS -> {
                if (madeGood && !extended) run(startsOn, period, effect.months());
                extended |= madeGood;
            }
            case NONE, RESTART_PART -> {}
        }
    }

    /** The part that this coverage is for was replaced. */
    void replaced(RepairEffect effect, Repair repair) {
        run(repair.withoutUse().last(), effect.partPeriod() == null ? period : effect.partPeriod(), 0);
    }

    private void stand(Repair repair, int withoutEffect) {
        var days = new ArrayList<LocalDate>();
        for (var day = repair.withoutUse().first();
                !day.isAfter(repair.withoutUse().last());
                day = day.plusDays(1)) {
            days.add(day);
        }
        if (repair.outcome() == RepairOutcome.NO_FAULT_FOUND || days.size() <= withoutEffect) return;
        days.forEach(day -> idle.set((int) day.toEpochDay()));
    }
}

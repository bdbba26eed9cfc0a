package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a policy version promises: start rule, coverages in their order, how days are counted, what repairs change, what
 * is left out, what the seller owes by law besides, and how defects are made good.
 */
public record Terms(
        ZoneId zone,
        TermCalendar calendar,
        StartRule startRule,
        List<Promise> coverages,
        EndDay endDay,
        RepairEffect repairEffect,
        List<Exclusion> exclusions,
        @Nullable Statutory statutory,
        Redress redress) {

    public Terms {
        coverages = List.copyOf(coverages);
        exclusions = List.copyOf(exclusions);
    }

    /** Terms that say nothing of remedies. */
    public Terms(
            ZoneId zone,
            TermCalendar calendar,
            StartRule startRule,
            List<Promise> coverages,
            EndDay endDay,
            RepairEffect repairEffect,
            List<Exclusion> exclusions,
            @Nullable Statutory statutory) {
        this(zone, calendar, startRule, coverages, endDay, repairEffect, exclusions, statutory, Redress.NONE);
    }

    public LocalDate startsOn(SaleDates dates) {
        return startRule.startsOn(dates, calendar);
    }

    /** Where the commercial coverages start and why. */
    public StartRule.Start start(SaleDates dates) {
        return startRule.start(dates, calendar);
    }

    /** The commercial coverages. */
    public List<Coverage> coveragesFrom(LocalDate startsOn) {
        return coverages.stream()
                .map(each -> each.from(startsOn, endDay, calendar))
                .toList();
    }

    /** The statutory coverages; none where the law gives none or the day they start on is not known. */
    public List<Coverage> statutoryFrom(SaleDates dates) {
        if (statutory == null) return List.of();
        return statutory
                .startsOn(dates)
                .map(first -> statutory.promises().stream()
                        .map(each -> each.from(first, endDay, calendar).by(Regime.STATUTORY))
                        .toList())
                .orElse(List.of());
    }

    /** All that is promised for a sale: the commercial coverages in their order, then the statutory ones. */
    public List<Coverage> promisedFrom(SaleDates dates) {
        return Stream.concat(coveragesFrom(startsOn(dates)).stream(), statutoryFrom(dates).stream())
                .toList();
    }

    /** On which the last of all that is promised for a sale ends, whatever happens to it later. */
    public LocalDate lastDay(SaleDates dates) {
        return promisedFrom(dates).stream()
                .map(Coverage::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What repairs do to a coverage: the law may have a rule of its own for what it gives. */
    RepairEffect effectOn(Coverage coverage) {
        var byLaw = statutory == null || coverage.commercial() ? null : statutory.repairEffect();
        return byLaw == null ? repairEffect : byLaw;
    }

    /** Until when the seller has to show that a defect was not there from the beginning. */
    public LocalDate sellerProvesUntil(Coverage coverage) {
        var presumption = statutory == null ? null : statutory.sellerProves();
        return presumption == null ? coverage.lastDay() : lastDay(presumption, coverage.startsOn());
    }

    /** Whether a fault is one that the guarantee leaves out; null where the part or the kind of fault is not known. */
    public Exclusion.Match excludes(@Nullable String part, @Nullable String fault) {
        return exclusions.stream()
                .map(each -> each.of(part, fault))
                .min(Comparator.naturalOrder())
                .orElse(Exclusion.Match.NO);
    }

    /** The percentage of the cost that the coverage at this place of a unit's ledger pays. */
    public int share(int place, CoverageLedger ledger) {
        return line(place, ledger).map(Promise::share).orElse(Promise.ALL);
    }

    /** What the owner bears of each claim under the coverage at this place of a unit's ledger before it pays. */
    public Optional<Money> deductible(int place, CoverageLedger ledger) {
        return line(place, ledger).flatMap(promise -> Optional.ofNullable(promise.deductible()));
    }

    /** Replaced parts, contracts and paid repairs stand behind what the policy and the law promise. */
    private Optional<Promise> line(int place, CoverageLedger ledger) {
        var isPromised = place < ledger.promised().size() && place < coverages.size();
        return isPromised ? Optional.of(coverages.get(place)) : Optional.empty();
    }

    /** The last day on which what fails counts as dead on arrival. */
    public Optional<LocalDate> deadOnArrivalUntil(LocalDate startsOn) {
        return Optional.ofNullable(redress.doa()).map(doa -> lastDay(doa.period(), startsOn));
    }

    /** The last day of the promise at this place when its whole period and so many months more run from the anchor. */
    LocalDate lastDay(int place, LocalDate anchor, int moreMonths) {
        return endDay.lastDay(anchor, promise(place).period(), moreMonths, calendar);
    }

    /** The last day of a period that runs from the anchor, as the policy counts days and months. */
    public LocalDate lastDay(Period period, LocalDate anchor) {
        return endDay.lastDay(anchor, period, calendar);
    }

    /** A unit's ledger holds the commercial coverages first, then the statutory ones. */
    private Promise promise(int place) {
        if (place < coverages.size() || statutory == null) return coverages.get(place);
        return statutory.promises().get(place - coverages.size());
    }
}

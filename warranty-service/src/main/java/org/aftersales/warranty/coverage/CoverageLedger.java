package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All coverages of a unit side by side: what was promised, in the order of its policy, what happened to it since, and
 * the zone in which days are counted. The day a coverage ends is worked out from its first day and the entries, never
 * stored or edited, and nothing here is "active": every answer is computed for a day, so it cannot go stale.
 *
 * @param promised as resolved when the unit was registered, or when its first day became known; without those at the end
 *     whose first day turned out not to be known
 * @param entries in the order in which they were recorded
 * @param besides what contracts cover besides
 * @param isVoid whether the guarantee does not hold: then only what the law gives covers any day
 */
public record CoverageLedger(
        List<Coverage> promised, List<LedgerEntry> entries, List<Coverage> besides, ZoneId zone, boolean isVoid) {

    public CoverageLedger {
        entries = List.copyOf(entries);
        promised = List.copyOf(promised.subList(0, StandingPromise.founded(promised.size(), entries)));
        besides = List.copyOf(besides);
    }

    public CoverageLedger(List<Coverage> promised, ZoneId zone) {
        this(promised, List.of(), zone);
    }

    public CoverageLedger(List<Coverage> promised, List<LedgerEntry> entries, ZoneId zone) {
        this(promised, entries, List.of(), zone, false);
    }

    /** As they stand: the promised in their order, replaced parts with terms of their own, contracts', paid repairs. */
    public List<Coverage> coverages() {
        var end = endedOn();
        if (end == null) return whileInUse();
        return whileInUse().stream()
                .map(coverage -> coverage.lastDay().isBefore(end) ? coverage : coverage.until(end.minusDays(1)))
                .toList();
    }

    /** The same as if nothing had ended them before their time. */
    private List<Coverage> whileInUse() {
        if (entries.isEmpty() && besides.isEmpty()) return promised;
        var promises = IntStream.range(0, promised.size()).mapToObj(this::derived);
        return Stream.of(
                        promises, PartTerms.of(entries).stream(), besides.stream(), PaidRepair.covers(entries).stream())
                .flatMap(some -> some)
                .toList();
    }

    /** From which day nothing is covered, whatever was promised; null where nothing has ended it. */
    public @Nullable LocalDate endedOn() {
        return LedgerEntry.end(entries).map(LedgerEntry::startsOn).orElse(null);
    }

    /** Why it covers nothing from that day on: REPLACED or RETURNED; null where nothing has ended it. */
    public Verdict.@Nullable Reason gone() {
        return LedgerEntry.end(entries).map(LedgerEntry::reason).orElse(null);
    }

    /** The same where that day has come by this one; null where the unit was still in use. */
    public Verdict.@Nullable Reason goneOn(LocalDate day) {
        var end = endedOn();
        return end == null || day.isBefore(end) ? null : gone();
    }

    /** The days on which anything is covered, as far as no usage limit has ended it: in order, without overlaps. */
    public List<Span> coveredDays() {
        return Span.merged(holding().stream()
                .filter(coverage -> !coverage.isEmpty())
                .map(Coverage::span)
                .toList());
    }

    public List<Verdict> on(LocalDate day) {
        var standing = coverages();
        var verdicts = entries.isEmpty()
                ? standing.stream().map(each -> each.on(day))
                : IntStream.range(0, standing.size())
                        .mapToObj(place -> standing.get(place).on(day).after(promisedUntil(place), entriesOf(place)));
        var gone = goneOn(day);
        return verdicts.map(verdict -> gone == null ? verdict : verdict.because(gone))
                .map(verdict -> holds(verdict.coverage()) ? verdict : verdict.because(Verdict.Reason.VOID))
                .toList();
    }

    /** Those of {@link #coverages} that can cover a day: without the ones that a voiding has taken away. */
    public List<Coverage> holding() {
        return coverages().stream().filter(this::holds).toList();
    }

    /**
     * Whether nothing has taken the coverage away. A guarantor can void the guarantee, but never what the seller owes by
     * law: that is not affected by the guarantee (Directive (EU) 2019/771, article 17(2)(a)).
     */
    public boolean holds(Coverage coverage) {
        return !isVoid || !coverage.commercial();
    }

    public List<Verdict> at(Instant moment) {
        return on(dayOf(moment));
    }

    /** The local day, in the policy's zone, on which something reported at this moment counts. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** What a finished repair writes into this ledger under the terms that the unit was sold under; often nothing. */
    public List<LedgerEntry> entriesFor(FinishedRepair repair, Terms terms, Instant now) {
        return repair.entriesIn(this, terms, _ -> DayCount.CALENDAR_DAYS, now);
    }

    /** A replaced part was promised with its first entry. */
    private LocalDate promisedUntil(int place) {
        if (place < promised.size()) return promised.get(place).lastDay();
        var coverage = whileInUse().get(place);
        return entries.stream()
                .filter(entry -> entry.isOf(coverage))
                .findFirst()
                .map(LedgerEntry::lastDay)
                .orElse(coverage.lastDay());
    }

    /** What happened to the coverage at this place of {@link #coverages}, the end of the whole unit included. */
    private List<LedgerEntry> entriesOf(int place) {
        if (place < promised.size()) return endAnd(entry -> entry.concerns(place));
        var coverage = whileInUse().get(place);
        return endAnd(entry -> entry.isOf(coverage));
    }

    private List<LedgerEntry> endAnd(Predicate<LedgerEntry> own) {
        return entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.END || own.test(entry))
                .toList();
    }

    /** A promised coverage with the days on which it starts and ends now, as long as the unit is in use. */
    Coverage derived(int place) {
        return promise(place).asItStands();
    }

    /** The term of the coverage by itself: as promised, or as counted from the last day that evidence gave. */
    Span term(int place) {
        return promise(place).term();
    }

    /** What lengthened the term that stands, or that stood until it lapsed. */
    List<LedgerEntry> extensions(int place) {
        return StandingPromise.extensions(place, entries);
    }

    /** Whether something was promised at this place until the day it ran from turned out not to be known. */
    boolean isLapsed(int place) {
        return StandingPromise.isLapsed(place, entries);
    }

    private StandingPromise promise(int place) {
        return StandingPromise.of(promised.get(place), place, entries);
    }

    /** What changes when the warranty turns out to run from other days under the terms that the unit was sold under. */
    public NewStart startingBy(SaleDates dates, Terms terms, UUID evidence, Instant now) {
        return NewStart.of(this, terms, dates, evidence, now);
    }

    /**
     * What covers the product that is given for this one on that day.
     *
     * @param day in the zone of the ledger
     */
    public List<Coverage> replacedOn(LocalDate day, Terms terms, ReplacementEffect effect) {
        return new Replacement(this, terms, effect, day, day).coverages();
    }

    /** The same for a fault of another day, each at the place of its promise; what had ended by then stays as it ended. */
    public List<Coverage> givenOn(LocalDate day, LocalDate reportedOn, Terms terms, ReplacementEffect effect) {
        return new Replacement(this, terms, effect, day, reportedOn).promises();
    }

    /** What the product that is given with these promises takes along: that what is lengthened once was lengthened. */
    public List<LedgerEntry> goingOnWith(List<Coverage> promises) {
        return StandingPromise.extensionsGoingOn(promises, entries);
    }

    /** From when the first coverage of the policy runs, and the others with it. */
    public LocalDate startsOn() {
        return term(0).first();
    }
}

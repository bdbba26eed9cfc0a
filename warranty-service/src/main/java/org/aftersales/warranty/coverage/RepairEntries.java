package org.aftersales.warranty.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftersales.warranty.coverage.LedgerEntry.Cause;
import org.aftersales.warranty.coverage.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What one repair writes into a ledger. It concerns the coverages that held on the day the fault was reported, not on
 * the day somebody got round to it.
 */
final class RepairEntries {

    private final CoverageLedger ledger;
    private final Terms terms;
    private final Repair repair;
    private final Function<String, DayCount> calendars;
    private final Instant now;

    RepairEntries(
            CoverageLedger ledger, Terms terms, Repair repair, Function<String, DayCount> calendars, Instant now) {
        this.ledger = ledger;
        this.terms = terms;
        this.repair = repair;
        this.calendars = calendars;
        this.now = now;
    }

    List<LedgerEntry> all() {
        return isReplacement() ? replacement() : repaired();
    }

    /** The product was given anew, and the policy says what that means. */
    private boolean isReplacement() {
        return repair.outcome() == RepairOutcome.PRODUCT_REPLACED
                && terms.redress().replacementEffect() != null;
    }

    /** As {@link Replacement} says of a product that is given without a ticket. */
    private List<LedgerEntry> replacement() {
        return switch (Objects.requireNonNull(terms.redress().replacementEffect())) {
            case REMAINING -> List.of();
            case FRESH -> guaranteedAnew(Kind.RENEWAL);
            case MAX -> guaranteedAnew(Kind.RESTART);
        };
    }

    private List<LedgerEntry> guaranteedAnew(Kind kind) {
        return held().stream()
                .filter(place -> ledger.promised().get(place).commercial())
                .map(place -> whole(kind, place))
                .toList();
    }

    /** To each coverage that held, and to the part that was replaced. */
    private List<LedgerEntry> repaired() {
        var wholes = held().stream().flatMap(place -> repaired(place, effect(place)).stream());
        return Stream.concat(wholes, part().stream()).toList();
    }

    private Optional<LedgerEntry> repaired(int place, RepairEffect effect) {
        return switch (effect.rule()) {
            case NONE, RESTART_PART -> Optional.empty();
            case SUSPEND_ACTUAL_DAYS, SUSPEND_IF_OVER_N_DAYS -> suspension(place, effect);
            case RESTART_UNIT ->
                repair.outcome().madeGood() ? Optional.of(whole(Kind.RESTART, place)) : Optional.empty();
            case EXTEND_ONCE_N_MONTHS -> repair.outcome().madeGood() ? extension(place, effect) : Optional.empty();
        };
    }

    private RepairEffect effect(int place) {
        return terms.effectOn(ledger.promised().get(place));
    }

    private Optional<LedgerEntry> suspension(int place, RepairEffect effect) {
        var calendar = effect.calendar();
        var count = calendar == null ? DayCount.CALENDAR_DAYS : calendars.apply(calendar);
        var without = repair.withoutUse();
        var idle = repair.outcome() == RepairOutcome.NO_FAULT_FOUND || count.of(without) <= effect.days();
        return idle ? Optional.empty() : Optional.of(entry(Kind.SUSPENSION, place, null, without, null));
    }

    private LedgerEntry whole(Kind kind, int place) {
        var done = repair.withoutUse().last();
        return entry(kind, place, null, new Span(done, terms.lastDay(place, done, 0)), null);
    }

    private Optional<LedgerEntry> extension(int place, RepairEffect effect) {
        var once = StandingPromise.lengthening(place, ledger.entries())
                .filter(before -> before.rule() == RepairRule.EXTEND_ONCE_N_MONTHS)
                .isPresent();
        var months = effect.months();
        return once ? Optional.empty() : Optional.of(entry(Kind.EXTENSION, place, null, longer(place, months), months));
    }

    /** A term that is not a whole one, but what was left when the unit was given for another, is lengthened at its end. */
    private Span longer(int place, int months) {
        var term = StandingPromise.of(ledger.promised().get(place), place, ledger.entries())
                .running();
        var isWhole = terms.lastDay(place, term.first(), 0).equals(term.last());
        var last = isWhole
                ? terms.lastDay(place, term.first(), months)
                : terms.calendar().plusMonths(term.last(), months);
        return new Span(term.first(), last);
    }

    /** The part's own promise runs anew; a part without one gets a term of its own beside the promise for parts. */
    private Optional<LedgerEntry> part() {
        var code = repair.part();
        var isAnew = terms.repairEffect().rule() == RepairRule.RESTART_PART
                && repair.outcome() == RepairOutcome.PART_REPLACED;
        if (code == null || !isAnew) return Optional.empty();
        var own = heldOne(coverage -> coverage.isFor(code));
        if (own.isPresent()) return own.map(place -> partRestart(place, null));
        return heldOne(RepairEntries::isForParts).map(place -> partRestart(place, code));
    }

    private static boolean isForParts(Coverage coverage) {
        return coverage.kind() == CoverageKind.PARTS && coverage.regime() == Regime.COMMERCIAL;
    }

    private LedgerEntry partRestart(int place, @Nullable String code) {
        var done = repair.withoutUse().last();
        var period = terms.repairEffect().partPeriod();
        var end = period == null ? terms.lastDay(place, done, 0) : terms.lastDay(period, done);
        return entry(Kind.RESTART, place, code, new Span(done, end), null);
    }

    private Optional<Integer> heldOne(Predicate<Coverage> wanted) {
        return held().stream()
                .filter(place -> wanted.test(ledger.promised().get(place)))
                .findFirst();
    }

    private List<Integer> held() {
        return IntStream.range(0, ledger.promised().size())
                .filter(place -> ledger.derived(place).holdsOn(repair.reportedOn()))
                .boxed()
                .toList();
    }

    private LedgerEntry entry(Kind kind, int place, @Nullable String part, Span span, @Nullable Integer months) {
        var rule = isReplacement() ? RepairRule.NONE : effect(place).rule();
        return new LedgerEntry(
                kind, place, part, span.first(), span.last(), months, cause(), repair.ticketId(), rule, now);
    }

    private Cause cause() {
        return switch (repair.outcome()) {
            case REPAIRED, NO_FAULT_FOUND -> Cause.REPAIR;
            case PART_REPLACED -> Cause.PART_REPLACEMENT;
            case PRODUCT_REPLACED -> Cause.PRODUCT_REPLACEMENT;
            case NOT_REPAIRABLE -> Cause.IRREPARABLE;
        };
    }
}

package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ledgers after several repairs against coverages that are stepped through day by day: overlapping repairs, what the
 * law gives with rules of its own, both calendars, both ways of counting the end, months' ends and leap days, work done on the last day, and moments around
 * midnight in two zones, whose local day the oracle works out from the seconds.
 */
class LedgerOracleTest {
    private static final int CASES = 6_000;
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID TICKET = new UUID(4, 4);
    private static final LocalDate FROM = LocalDate.parse("2023-01-01"); // no summer time in Tehran since
    private static final int DAY = 86_400;
    private static final int[] MOMENTS = {0, 1, 12_599, 12_600, 43_200, 73_799, 73_800, DAY - 1};

    private final Random random = new Random(1405);
    private TermCalendar calendar;
    private ZoneId zone;
    private int offset;
    private List<Promise> promises;
    private Promise byLaw;
    private EndDay endDay;
    private LocalDate startsOn;
    private CoverageLedger ledger;
    private List<SteppedCoverage> stepped;

    @ParameterizedTest
    @EnumSource(TermCalendar.class)
    void every_coverage_ends_where_stepping_through_its_days_ends(TermCalendar counted) {
        calendar = counted;
        for (int i = 0; i < CASES; i++) {
            sell();
            var repairs = random.nextInt(5);
            for (int repair = 0; repair < repairs; repair++) repair();

            var ends =
                    ledger.coverages().stream().limit(3).map(Coverage::lastDay).toList();
            assertEquals(stepped.stream().map(SteppedCoverage::end).toList(), ends, this::told);
        }
    }

    private void sell() {
        zone = random.nextBoolean() ? ZoneId.of("Asia/Tehran") : ZoneId.of("UTC");
        offset = zone.getId().equals("UTC") ? 0 : 12_600;
        endDay = random.nextBoolean() ? EndDay.INCLUSIVE : EndDay.DAY_BEFORE;
        startsOn = random.nextInt(4) == 0 ? monthsEnd() : FROM.plusDays(random.nextInt(730));
        promises = List.of(
                new Promise(CoverageKind.PARTS, null, period()),
                new Promise(CoverageKind.COMPONENT, "compressor", period()));
        byLaw = new Promise(CoverageKind.PARTS, null, period());
        var terms = terms(RepairEffect.NONE, null);
        ledger = new CoverageLedger(terms.promisedFrom(new SaleDates(startsOn, null, null)), zone);
        stepped = new ArrayList<>();
        Stream.of(promises.getFirst(), promises.getLast(), byLaw)
                .forEach(promise -> stepped.add(new SteppedCoverage(terms, promise.period(), startsOn)));
    }

    /** A last day of a Gregorian or of a Solar Hijri month, leap days among them. */
    private LocalDate monthsEnd() {
        var ends = List.of("2023-01-31", "2024-02-29", "2024-08-31", "2023-09-22", "2024-03-19", "2023-06-30");
        return LocalDate.parse(ends.get(random.nextInt(ends.size())));
    }

    private Period period() {
        return switch (random.nextInt(4)) {
            case 0 -> new Period(1 + random.nextInt(400), Period.Unit.D);
            case 1 -> new Period(1, Period.Unit.Y);
            default -> new Period(1 + random.nextInt(14), Period.Unit.M);
        };
    }

    /** @param effectByLaw null where the law says nothing of repairs */
    private Terms terms(RepairEffect effect, @Nullable RepairEffect effectByLaw) {
        var rule = new StartRule(List.of(Evidence.SALE), null);
        var law = new Statutory(Evidence.SALE, null, List.of(byLaw), null, effectByLaw);
        return new Terms(zone, calendar, rule, promises, endDay, effect, List.of(), law);
    }

    private RepairEffect effect() {
        var rule = RepairRule.values()[random.nextInt(RepairRule.values().length)];
        return new RepairEffect(
                rule,
                rule == RepairRule.SUSPEND_IF_OVER_N_DAYS ? 14 : 0,
                rule == RepairRule.EXTEND_ONCE_N_MONTHS ? 12 : 0,
                random.nextBoolean() ? null : new Period(6, Period.Unit.M));
    }

    private void repair() {
        var some = stepped.get(random.nextInt(3));
        var lastDays = random.nextInt(3) == 0;
        var reported = lastDays ? some.end().plusDays(random.nextInt(3) - 1) : between(startsOn, some.end());
        var first = reported.plusDays(random.nextInt(4));
        var last = lastDays && !some.end().isBefore(first) ? some.end() : first.plusDays(random.nextInt(50));
        var outcome = RepairOutcome.values()[random.nextInt(RepairOutcome.values().length)];
        var part = random.nextBoolean() ? "COMPRESSOR" : null;
        var effect = effect();
        var effectByLaw = random.nextBoolean() ? effect() : effect;
        enter(effect, effectByLaw, new Repair(TICKET, outcome, part, reported, new Span(first, last)));
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 20) - 10);
    }

    private void enter(RepairEffect effect, RepairEffect effectByLaw, Repair repair) {
        var without = repair.withoutUse();
        var early = random.nextInt(MOMENTS.length);
        var late = early + random.nextInt(MOMENTS.length - early);
        var finished = new FinishedRepair(
                repair.ticketId(),
                repair.outcome(),
                repair.part(),
                repair.reportedOn(),
                moment(without.first(), MOMENTS[early]),
                moment(without.last(), MOMENTS[late]));
        var entries = new ArrayList<>(ledger.entries());
        var terms = terms(effect, effectByLaw.equals(effect) ? null : effectByLaw);
        entries.addAll(ledger.entriesFor(finished, terms, NOW));
        follow(List.of(effect, effect, effectByLaw), repair);
        ledger = new CoverageLedger(ledger.promised(), entries, zone);
    }

    /** So many seconds into a local day. */
    private Instant moment(LocalDate day, int seconds) {
        return Instant.ofEpochSecond(day.toEpochDay() * DAY + seconds - offset);
    }

    private void follow(List<RepairEffect> effects, Repair repair) {
        for (int place = 0; place < stepped.size(); place++) {
            var coverage = stepped.get(place);
            if (!coverage.holdsOn(repair.reportedOn())) continue;
            var effect = effects.get(place);
            coverage.follow(effect, repair);
            var partRule = effect.rule() == RepairRule.RESTART_PART && repair.outcome() == RepairOutcome.PART_REPLACED;
            if (partRule && place == 1 && repair.part() != null) coverage.replaced(effect, repair);
        }
    }

    private String told() {
        return calendar + " " + endDay + " " + zone + " from " + startsOn + " " + promises + " " + byLaw + " after "
                + ledger.entries();
    }
}

package org.aftersales.warranty.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ledgers between whose repairs the start moves, against one coverage that is stepped through day by day as if it had
 * started on its last known day from the beginning and met all the repairs that counted.
 */
class NewStartOracleTest {
    private static final int CASES = 4_000;
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate FROM = LocalDate.parse("2023-11-30");
    private static final UUID ID = new UUID(4, 4);

    private record Met(RepairEffect effect, Repair repair) {}

    private final Random random = new Random(1404);
    private TermCalendar calendar;
    private EndDay endDay;
    private Promise promise;
    private LocalDate startsOn;
    private CoverageLedger ledger;
    private List<Met> met;

    @ParameterizedTest
    @EnumSource(TermCalendar.class)
    void a_coverage_ends_as_if_it_had_always_started_where_it_starts_now(TermCalendar counted) {
        calendar = counted;
        for (int i = 0; i < CASES; i++) {
            sell();
            var happenings = 1 + random.nextInt(6);
            for (int each = 0; each < happenings; each++) {
                if (random.nextBoolean()) move();
                else repair();
            }

            var standing = ledger.coverages().getFirst();
            assertEquals(startsOn, standing.startsOn());
            assertEquals(stepped().end(), standing.lastDay(), this::told);
        }
    }

    private void sell() {
        endDay = random.nextBoolean() ? EndDay.INCLUSIVE : EndDay.DAY_BEFORE;
        promise = new Promise(CoverageKind.PARTS, null, period());
        startsOn = FROM.plusDays(random.nextInt(400));
        met = new ArrayList<>();
        ledger = new CoverageLedger(terms(RepairEffect.NONE).coveragesFrom(startsOn), ZoneOffset.UTC);
    }

    private Period period() {
        return random.nextInt(4) == 0
                ? new Period(1 + random.nextInt(400), Period.Unit.D)
                : new Period(1 + random.nextInt(25), Period.Unit.M);
    }

    private Terms terms(RepairEffect effect) {
        var rule = new StartRule(List.of(Evidence.SALE), null);
        return new Terms(ZoneOffset.UTC, calendar, rule, List.of(promise), endDay, effect, List.of(), null);
    }

    private void move() {
        startsOn = startsOn.plusDays(random.nextInt(121) - 60);
        var dates = new SaleDates(startsOn, null, null);
        enter(ledger.startingBy(dates, terms(RepairEffect.NONE), ID, NOW).entries());
    }

    private void repair() {
        var rule = RepairRule.values()[random.nextInt(RepairRule.values().length)];
        var effect = new RepairEffect(
                rule,
                rule == RepairRule.SUSPEND_IF_OVER_N_DAYS ? 14 : 0,
                rule == RepairRule.EXTEND_ONCE_N_MONTHS ? 12 : 0,
                null);
        var outcome = RepairOutcome.values()[random.nextInt(RepairOutcome.values().length)];
        var first = startsOn.plusDays(random.nextInt(300) - 20);
        var repair = new Repair(ID, outcome, null, first, new Span(first, first.plusDays(random.nextInt(40))));
        var finished = new FinishedRepair(
                ID, outcome, null, first, noon(first), noon(repair.withoutUse().last()));
        var held = ledger.coverages().getFirst().holdsOn(first);
        enter(ledger.entriesFor(finished, terms(effect), NOW));
        if (held) met.add(new Met(effect, repair));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void enter(List<LedgerEntry> happened) {
        var entries = new ArrayList<>(ledger.entries());
        entries.addAll(happened);
        ledger = new CoverageLedger(ledger.promised(), entries, ZoneOffset.UTC);
    }

    private SteppedCoverage stepped() {
        var stepped = new SteppedCoverage(terms(RepairEffect.NONE), promise.period(), startsOn);
        met.forEach(each -> stepped.follow(each.effect(), each.repair()));
        return stepped;
    }

    private String told() {
        return calendar + " " + endDay + " from " + startsOn + " " + promise.period() + " after " + ledger.entries();
    }
}

package org.aftersales.warranty.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Recorded;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.ChangingUnits;
import org.aftersales.warranty.ChangingUnits.Herd;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Verdict;
import org.aftersales.warranty.coverage.Verdict.Answer;
import org.aftersales.warranty.unit.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders against the ledgers of the units, asked every day, while everything befalls them. */
@QuarkusTest
class DerivedEndsTest {

    private static final List<Integer> LEADS = List.of(7, 30, 60);
    private static final String ENDED = "ended";

    @Inject
    EventProbe events;

    @Inject
    ReminderUseCases reminders;

    @Inject
    ChangingUnits changing;

    @Inject
    Tenants tenants;

    @Inject
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_last_day_is_told_once_for_each_lead_and_once_when_it_is_over(long seed) {
        var random = new Random(seed);
        var herd = changing.herd(random);
        for (int i = 0; i < 6; i++) herd.add(LocalDate.parse("2025-03-01"), 40);
        var expected = new TreeSet<String>();
        var day = LocalDate.parse("2027-01-01");
        for (int look = 0; look < 45; look++, day = day.plusDays(1 + random.nextInt(4))) {
            clock.set(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
            if (random.nextInt(3) == 0) herd.change();
            tenants.run(herd.tenant(), () -> {
                for (int round = 0; round < 3; round++) reminders.round();
            });
            expect(herd, day, expected);
        }

        assertEquals(List.copyOf(expected), told(herd.tenant()), "seed " + seed);
    }

    private List<String> told(String tenant) {
        return Stream.of("expiring", "expired")
                .flatMap(what -> events.of(tenant).stream()
                        .filter(event -> event.type().equals("warranty.unit.coverage-" + what + ".v1")))
                .map(DerivedEndsTest::line)
                .sorted()
                .toList();
    }

    private static String line(Recorded event) {
        var lead = event.type().contains("expired") ? ENDED : event.field("leadDays");
        var what = event.field("kind") + event.field("regime");
        return "%s %s %s %s".formatted(event.field("unitId"), what, event.field("lastDay"), lead);
    }

    private static void expect(Herd herd, LocalDate day, TreeSet<String> expected) {
        var ledgers = herd.ledgers();
        for (int place = 0; place < ledgers.size(); place++) {
            var unit = herd.unit(place);
            var ledger = ledgers.get(place);
            ledger.coverages().stream()
                    .filter(coverage -> endsFor(coverage, ledger))
                    .flatMap(coverage -> lead(unit, coverage, day))
                    .forEach(expected::add);
        }
    }

    /** Covered on its last day and not on the next. */
    private static boolean endsFor(Coverage coverage, CoverageLedger ledger) {
        var end = coverage.lastDay();
        return covers(ledger.on(end), coverage) && !covers(ledger.on(end.plusDays(1)), coverage);
    }

    private static boolean covers(List<Verdict> verdicts, Coverage what) {
        return verdicts.stream()
                .filter(verdict -> verdict.coverage().kind() == what.kind())
                .filter(verdict -> verdict.coverage().regime() == what.regime())
                .filter(verdict -> Objects.equals(verdict.coverage().component(), what.component()))
                .anyMatch(verdict -> verdict.answer() != Answer.NOT_COVERED);
    }

    private static Stream<String> lead(UnitId unit, Coverage coverage, LocalDate day) {
        var left = ChronoUnit.DAYS.between(day, coverage.lastDay());
        var leads = left < 0
                ? Stream.of(ENDED).filter(ended -> left >= -14)
                : LEADS.stream().filter(lead -> lead >= left).map(String::valueOf);
        var what = coverage.kind()
                + (coverage.commercial() ? "" : coverage.regime().name());
        return leads.limit(1).map(lead -> "%s %s %s %s".formatted(unit, what, coverage.lastDay(), lead));
    }
}

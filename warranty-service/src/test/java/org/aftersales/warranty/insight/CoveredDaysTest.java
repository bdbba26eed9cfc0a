package org.aftersales.warranty.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.warranty.ChangingUnits;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Verdict.Answer;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units in warranty against their ledgers, each asked for the day by itself, while everything befalls them. */
@QuarkusTest
class CoveredDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Inject
    InsightUseCases insight;

    @Inject
    RollUpSweep sweep;

    @Inject
    ChangingUnits changing;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    Session session;

    @Inject
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void repairs_voidings_and_contracts_count_from_the_moment_they_happen(long seed) {
        var random = new Random(seed);
        var herd = changing.herd(random);
        for (int step = 0; step < 60; step++) {
            clock.advance(Duration.ofSeconds(random.nextInt(120)));
            if (step % 8 == 0) herd.add(TODAY, 680);
            else if (step % 8 == 7) sweep.sweep();
            else herd.change();
            var day = TODAY.plusDays(random.nextInt(2_000) - 700L);
            var answer = tenants.as(herd.tenant(), () -> insight.inService(day, null));

            assertEquals(counted(herd.ledgers(), day), answer, "seed " + seed + ", step " + step + ", " + day);
        }
    }

    @Test
    void answers_come_out_of_sums_without_a_unit_being_read() {
        var herd = changing.herd(new Random(4));
        for (int i = 0; i < 10; i++) herd.add(TODAY, 680);
        for (int i = 0; i < 30; i++) herd.change();

        var answer = tenants.as(herd.tenant(), () -> transactions.get(this::answerWithoutUnits));

        assertEquals(counted(herd.ledgers(), TODAY), answer);
    }

    private ServiceMonths answerWithoutUnits() {
        var answer = insight.inService(TODAY, null);
        assertEquals(0, session.getStatistics().getEntityCount());
        return answer;
    }

    private static ServiceMonths counted(List<CoverageLedger> ledgers, LocalDate day) {
        var months = new TreeMap<Integer, Long>();
        for (var ledger : ledgers) {
            var first = ledger.coverages().stream().map(Coverage::startsOn).min(LocalDate::compareTo);
            var covered = ledger.on(day).stream().anyMatch(verdict -> verdict.answer() != Answer.NOT_COVERED);
            if (covered) months.merge((int) ChronoUnit.MONTHS.between(first.orElseThrow(), day), 1L, Long::sum);
        }
        return ServiceMonths.of(day, months);
    }
}

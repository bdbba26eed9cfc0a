package org.aftersales.warranty.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts what the register holds by hand and compares, while units come, change and are rolled up in any order. */
@QuarkusTest
class InsightOracleTest {

    private static final List<String> GTINS = List.of("09521234001348", "09521234001447", "09521234001546");
    private static final LocalDate FIRST = LocalDate.parse("2023-01-31");

    @Inject
    InsightUseCases insight;

    @Inject
    RollUpSweep sweep;

    @Inject
    Register register;

    @Inject
    Tenants tenants;

    @Inject
    TestClock clock;

    @AfterEach
    void today() {
        clock.reset();
    }

    /** @param gtin of one of a few products */
    record Served(UUID id, String gtin, LocalDate from, LocalDate until) {

        Served until(LocalDate day) {
            return new Served(id, gtin, from, day);
        }

        boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answers_are_exact_at_every_moment(long seed) {
        var random = new Random(seed);
        var tenant = "insight-" + UUID.randomUUID();
        register.begin(tenant);
        var units = new ArrayList<Served>();
        for (int step = 0; step < 40; step++) {
            clock.advance(Duration.ofSeconds(random.nextInt(180)));
            switch (random.nextInt(4)) {
                case 0 -> sweep.sweep();
                case 1 -> change(tenant, units, random);
                default -> add(tenant, units, random);
            }
            var day = FIRST.plusDays(random.nextInt(1_500));
            assertEquals(counted(units, day), answer(tenant, day), "seed " + seed + ", step " + step + ", " + day);
        }
    }

    private void add(String tenant, List<Served> units, Random random) {
        for (int i = random.nextInt(30); i >= 0; i--) {
            var from = FIRST.plusDays(random.nextInt(700));
            var id = new UUID(clock.millis() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong());
            var unit =
                    new Served(id, GTINS.get(random.nextInt(GTINS.size())), from, from.plusDays(random.nextInt(900)));
            units.add(unit);
            register.add(tenant, unit);
        }
    }

    private void change(String tenant, List<Served> units, Random random) {
        for (int i = 0; i < 5 && !units.isEmpty(); i++) {
            var place = random.nextInt(units.size());
            var changed = units.get(place).until(units.get(place).from().plusDays(random.nextInt(900)));
            units.set(place, changed);
            register.change(tenant, changed);
        }
    }

    private ServiceMonths answer(String tenant, LocalDate day) {
        return tenants.as(tenant, () -> insight.inService(day, null));
    }

    private static ServiceMonths counted(List<Served> units, LocalDate day) {
        var months = new TreeMap<Integer, Long>();
        for (var unit : units) {
            var month = (int) ChronoUnit.MONTHS.between(unit.from(), day);
            if (unit.on(day)) months.merge(month, 1L, Long::sum);
        }
        return ServiceMonths.of(day, months);
    }
}

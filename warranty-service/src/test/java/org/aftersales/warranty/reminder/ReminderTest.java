package org.aftersales.warranty.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A television in Tehran whose labour is covered until the last of August 2027, and its parts a year longer. */
@QuarkusTest
class ReminderTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-08-31");

    private static final Map<String, Object> YEAR_OF_LABOUR =
            Map.of("kinds", List.of("LABOUR"), "period", "P12M", "begins", "AFTER_BASE");

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    ReminderUseCases reminders;

    @Inject
    Transactions transactions;

    @Inject
    TimerSweep sweep;

    @Inject
    OtherTimers others;

    Shop shop;
    String unit;
    long mark;

    @BeforeEach
    void register() {
        clock.reset();
        shop = Shop.opened();
        unit = shop.television("S-1", "TV55EN510501");
        mark = events.mark();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void lookOn(LocalDate day) {
        clock.set(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        look();
    }

    private void look() {
        for (int round = 0; round < 3; round++) tenants.run(shop.tenant(), reminders::round);
    }

    private List<String> told() {
        return events.of(shop.tenant(), mark).stream()
                .filter(event -> event.type().equals("warranty.unit.coverage-expiring.v1"))
                .map(event -> event.field("kind") + " " + event.field("lastDay") + " " + event.field("leadDays"))
                .toList();
    }

    @Test
    void day_by_day_each_lead_is_told_once_and_on_its_day() {
        for (var day = LAST_DAY.minusDays(63); day.isBefore(LAST_DAY.plusDays(3)); day = day.plusDays(1)) {
            var before = told().size();
            lookOn(day);
            var left = LAST_DAY.toEpochDay() - day.toEpochDay();

            assertEquals(left == 60 || left == 30 || left == 7 ? before + 1 : before, told().size(), day.toString());
        }

        assertEquals(List.of("LABOUR 2027-08-31 60", "LABOUR 2027-08-31 30", "LABOUR 2027-08-31 7"), told());
    }

    @Test
    void after_a_pause_only_the_reminder_that_is_still_true_is_told() {
        lookOn(LAST_DAY.minusDays(61));
        lookOn(LAST_DAY.minusDays(20));
        lookOn(LAST_DAY.minusDays(2));

        assertEquals(List.of("LABOUR 2027-08-31 30", "LABOUR 2027-08-31 7"), told());
    }

    @Test
    void a_pause_beyond_the_last_day_is_not_made_up_for() {
        lookOn(LAST_DAY.plusDays(1));

        assertEquals(List.of(), told());
    }

    @ParameterizedTest
    @CsvSource({"2027-07-01T20:29:59Z, 0", "2027-07-01T20:30:00Z, 1"})
    void the_day_begins_where_the_unit_was_sold(Instant moment, int reminders) {
        clock.set(moment);
        look();

        assertEquals(reminders, told().size());
    }

    @Test
    void a_unit_registered_late_is_reminded_of_at_the_next_look() {
        lookOn(LAST_DAY.minusDays(20));

        shop.television("S-2", "TV55EN510502");
        look();

        assertEquals(List.of("LABOUR 2027-08-31 30", "LABOUR 2027-08-31 30"), told());
    }

    @Test
    void nobody_is_reminded_of_what_is_void() {
        var voiding = new VoidingCalls(shop);
        voiding.voided(unit);
        lookOn(LAST_DAY.minusDays(60));

        assertEquals(List.of(), told());
    }

    @Test
    void what_goes_on_by_a_contract_is_reminded_of_when_the_contract_ends() {
        shop.as(Tokens.manager(shop.tenant()))
                .header("Idempotency-Key", "one")
                .body(Map.of("unitId", unit, "reference", "R-1", "cover", YEAR_OF_LABOUR))
                .post("/v1/contracts/rewards")
                .then()
                .statusCode(201);

        lookOn(LAST_DAY.minusDays(60));
        lookOn(LAST_DAY.plusYears(1).minusDays(60));

        assertEquals(
                List.of("LABOUR 2028-08-31 60", "PARTS 2028-08-31 60"),
                told().stream().sorted().toList());
    }

    @Test
    void a_round_that_fails_has_told_nothing_and_is_made_up_for() {
        clock.set(LAST_DAY.minusDays(60).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        tenants.run(shop.tenant(), reminders::round);

        tenants.run(
                shop.tenant(),
                () -> assertThrows(
                        IllegalStateException.class,
                        () -> transactions.run(() -> {
                            reminders.tell();
                            throw new IllegalStateException("the power is gone");
                        })));
        assertEquals(List.of(), told());
        look();

        assertEquals(List.of("LABOUR 2027-08-31 60"), told());
    }

    @Test
    void the_timer_of_the_tenant_keeps_it_going() throws SQLException {
        shop = Shop.openedByHttp();
        shop.television("S-1", "TV55EN510501");
        mark = events.mark();
        others.putOff(shop.tenant());
        clock.set(LAST_DAY.minusDays(60).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        while (sweep.sweep() > 0) Thread.onSpinWait();
        clock.set(LAST_DAY.minusDays(30).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        while (sweep.sweep() > 0) Thread.onSpinWait();

        assertEquals(List.of("LABOUR 2027-08-31 60", "LABOUR 2027-08-31 30"), told());
    }
}

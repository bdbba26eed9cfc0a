package org.aftersales.warranty.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Migrations;
import org.aftersales.kit.test.TestClock;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.TableDump;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A television whose labour is guaranteed until the last of August 2027, and owed by law for a time besides. */
@QuarkusTest
class StatutoryReminderTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-08-31");

    /** The table as it was when no reminder said whose promise it was of. */
    private static final String BEFORE = """
            truncate coverage_reminder;
            alter table coverage_reminder drop column regime;
            alter table coverage_reminder add primary key (tenant_id, unit_id, kind, component, last_day, lead_days);
            """;

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    TableDump tables;

    @Inject
    ReminderUseCases reminders;

    Shop shop;
    String unit;

    @BeforeEach
    @AfterEach
    void reset() {
        clock.reset();
    }

    /** Delivered on the day on which it was installed, so that both begin on one day. */
    private void sellWithLaw(String period) {
        shop = Shop.opened().withTelevisionPolicy(policy -> {
            var law = policy.putObject("statutory").put("from", "DELIVERY").put("period", period);
            law.putArray("kinds").add("LABOUR");
        });
        var sale = Shop.sale("S-1", "TV55EN510501");
        sale.put("deliveredAt", sale.get("installedAt"));
        unit = shop.register(sale).then().statusCode(201).extract().path("id");
    }

    private void lookOn(LocalDate day) {
        clock.set(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        for (int round = 0; round < 3; round++) tenants.run(shop.tenant(), reminders::round);
    }

    private List<String> told() {
        return events.of(shop.tenant()).stream()
                .filter(event -> event.type().startsWith("warranty.unit.coverage-expir"))
                .filter(event -> event.field("kind").equals("LABOUR"))
                .map(event -> event.field("lastDay") + " " + event.field("leadDays") + event.field("regime"))
                .sorted()
                .toList();
    }

    @Test
    void the_end_of_a_guarantee_is_told_although_the_laws_cover_goes_on() {
        sellWithLaw("P3Y");

        for (var before : List.of(60, 30, 7, -1)) lookOn(LAST_DAY.minusDays(before));
        lookOn(LAST_DAY.plusYears(1).minusDays(60));

        assertEquals(
                List.of("2027-08-31 ", "2027-08-31 30", "2027-08-31 60", "2027-08-31 7", "2028-08-31 60STATUTORY"),
                told());
    }

    @Test
    void both_that_end_on_one_day_are_told_each_once() {
        sellWithLaw("P2Y");

        lookOn(LAST_DAY.minusDays(60));
        lookOn(LAST_DAY.minusDays(59));

        assertEquals(List.of("2027-08-31 60", "2027-08-31 60STATUTORY"), told());
    }

    @Test
    void of_a_void_unit_the_end_of_what_the_law_gives_is_told() {
        sellWithLaw("P2Y");
        new VoidingCalls(shop).voided(unit);

        lookOn(LAST_DAY.minusDays(60));

        assertEquals(List.of("2027-08-31 60STATUTORY"), told());
    }

    @Test
    void what_was_told_before_regimes_were_told_apart_is_not_told_again() {
        sellWithLaw("P2Y");
        tables.run(BEFORE + remembered(60, false));

        Migrations.again("", "V38__reminders_by_regime.sql");

        lookOn(LAST_DAY.minusDays(59));
        assertEquals(List.of(), told());
    }

    @Test
    void what_was_kept_back_because_the_laws_cover_went_on_is_told_now() {
        sellWithLaw("P3Y");
        tables.run(BEFORE + remembered(60, true));

        Migrations.again("", "V38__reminders_by_regime.sql");

        lookOn(LAST_DAY.minusDays(59));
        assertEquals(List.of("2027-08-31 60"), told());
    }

    private String remembered(int lead, boolean moot) {
        var row = "insert into coverage_reminder values ('%s', '%s', 'LABOUR', '', '%s', %d, now(), now(), %s)";
        return row.formatted(shop.tenant(), unit, LAST_DAY, lead, moot);
    }
}

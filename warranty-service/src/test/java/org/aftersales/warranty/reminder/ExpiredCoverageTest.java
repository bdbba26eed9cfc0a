package org.aftersales.warranty.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A television in Tehran whose labour is covered until the last of August 2027, and its parts a year longer. */
@QuarkusTest
class ExpiredCoverageTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-08-31");

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    ReminderUseCases reminders;

    Shop shop;
    String unit;

    @BeforeEach
    void register() {
        clock.reset();
        shop = Shop.opened();
        unit = shop.television("S-1", "TV55EN510501");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void lookOn(LocalDate day) {
        clock.set(noon(day));
        look();
    }

    private void look() {
        for (int round = 0; round < 3; round++) tenants.run(shop.tenant(), reminders::round);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private List<String> told() {
        return events.of(shop.tenant()).stream()
                .filter(event -> event.type().equals("warranty.unit.coverage-expired.v1"))
                .filter(event -> event.key().equals(unit))
                .map(event -> event.field("kind") + " " + event.field("lastDay"))
                .toList();
    }

    private RequestSpecification asking(String token, Map<String, ?> body) {
        return shop.as(token).header("Idempotency-Key", "one").body(body);
    }

    @Test
    void that_a_coverage_has_ended_is_told_once_and_on_the_day_after() {
        for (var day = LAST_DAY.minusDays(1); day.isBefore(LAST_DAY.plusDays(45)); day = day.plusDays(1)) {
            lookOn(day);

            assertEquals(day.isAfter(LAST_DAY) ? List.of("LABOUR 2027-08-31") : List.of(), told(), day.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-08-31T20:29:59Z, 0", "2027-08-31T20:30:00Z, 1"})
    void it_is_over_when_the_day_is_over_where_the_unit_was_sold(Instant moment, int told) {
        clock.set(moment);
        look();

        assertEquals(told, told().size());
    }

    @ParameterizedTest
    @CsvSource({"14, 1", "15, 0"})
    void after_a_pause_it_is_told_for_two_weeks(int daysAfter, int told) {
        lookOn(LAST_DAY.plusDays(daysAfter));

        assertEquals(told, told().size());
    }

    @Test
    void what_goes_on_by_a_contract_has_ended_when_the_contract_has() {
        var labour = Map.of("kinds", List.of("LABOUR"), "period", "P3M", "begins", "AFTER_BASE");
        asking(Tokens.manager(shop.tenant()), Map.of("unitId", unit, "reference", "R-1", "cover", labour))
                .post("/v1/contracts/rewards")
                .then()
                .statusCode(201);

        lookOn(LAST_DAY.plusDays(1));
        assertEquals(List.of(), told());

        lookOn(LAST_DAY.plusDays(92));
        assertEquals(List.of("LABOUR 2027-11-30"), told());
    }

    @Test
    void what_is_void_had_ended_before() {
        new VoidingCalls(shop).voided(unit);

        lookOn(LAST_DAY.plusDays(1));

        assertEquals(List.of(), told());
    }

    @Test
    void a_unit_that_was_replaced_has_not_come_to_the_end_of_its_terms() {
        clock.set(noon(LAST_DAY.minusDays(3)));
        asking(Tokens.agent(shop.tenant()), Map.of("serial", "TV55EN510777", "replacedOn", "2027-08-28"))
                .header("If-Match", "*")
                .post("/v1/units/" + unit + "/replacement")
                .then()
                .statusCode(201);

        lookOn(LAST_DAY.minusDays(2));
        lookOn(LAST_DAY.plusDays(1));

        assertEquals(List.of(), told());
    }
}

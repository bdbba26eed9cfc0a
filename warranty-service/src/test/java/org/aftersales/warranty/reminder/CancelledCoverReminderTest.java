package org.aftersales.warranty.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A television whose labour a contract covers from 2027-09-01 until 2028-08-31, which its owner gives back. */
@QuarkusTest
class CancelledCoverReminderTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2028-08-31");

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    ReminderUseCases reminders;

    Shop shop;
    String contract;
    long mark;

    @BeforeEach
    void give() {
        clock.reset();
        shop = Shop.opened();
        var unit = shop.television("S-1", "TV55EN510501");
        var labour = Map.of("kinds", List.of("LABOUR"), "period", "P12M", "begins", "AFTER_BASE");
        contract = post("/v1/contracts/rewards", Map.of("unitId", unit, "reference", "R-1", "cover", labour), "");
        mark = events.mark();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private String post(String path, Map<String, ?> body, String version) {
        var request = shop.as(Tokens.manager(shop.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
        return (version.isEmpty() ? request : request.header("If-Match", version))
                .post(path)
                .then()
                .extract()
                .path("id");
    }

    private void cancelOn(LocalDate day) {
        clock.set(noon(day));
        var nothing = Map.of("amount", "0.00", "currency", "IRR");
        post("/v1/contracts/" + contract + "/cancellation", Map.of("reason", "CUSTOMER_WISH", "refund", nothing), "*");
        assertEquals(
                "CANCELLED", shop.asRetailer().get("/v1/contracts/" + contract).path("status"));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private List<String> toldOn(LocalDate day) {
        clock.set(noon(day));
        for (int round = 0; round < 3; round++) tenants.run(shop.tenant(), reminders::round);
        return events.of(shop.tenant(), mark).stream()
                .filter(event -> event.type().startsWith("warranty.unit.coverage-expir"))
                .map(event -> event.field("kind") + " " + event.field("lastDay") + " " + event.field("leadDays"))
                .toList();
    }

    @Test
    void nobody_is_reminded_of_what_they_have_cancelled_that_day() {
        var day = LAST_DAY.minusDays(100);

        cancelOn(day);

        assertEquals(List.of(), toldOn(day));
    }

    @Test
    void a_contract_cancelled_on_its_last_day_is_not_reminded_of_any_more() {
        cancelOn(LAST_DAY);

        assertEquals(List.of("PARTS 2028-08-31 7"), toldOn(LAST_DAY));
    }

    @Test
    void what_was_cancelled_has_not_expired() {
        cancelOn(LAST_DAY);

        assertEquals(List.of("PARTS 2028-08-31 "), toldOn(LAST_DAY.plusDays(1)));
    }
}

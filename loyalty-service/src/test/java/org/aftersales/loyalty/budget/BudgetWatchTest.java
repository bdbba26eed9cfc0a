package org.aftersales.loyalty.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventFamily;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.budget.BudgetDays.Used;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetWatchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final BudgetUseCases budgets;
    private final BudgetWatchUseCases watch;
    private final EventProbe events;
    private final Tenants tenants;
    private final TestClock clock;
    private final Treasury treasury = new Treasury("tenant-" + UUID.randomUUID());

    BudgetWatchTest(
            BudgetUseCases budgets, BudgetWatchUseCases watch, EventProbe events, Tenants tenants, TestClock clock) {
        this.budgets = budgets;
        this.watch = watch;
        this.events = events;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void at_the_start() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void what_was_reached_is_told_once_until_there_is_more_in_all() {
        treasury.add("summer", 999);
        take(499);
        look();
        assertEquals(List.of(), told());

        take(1);
        look();
        look();
        assertEquals(List.of("50 of 999"), told());
        take(499);
        look();
        assertEquals(List.of("50 of 999", "80 of 999", "95 of 999", "100 of 999"), told());
        treasury.change("summer", 1_900, "*");
        look();

        assertEquals(List.of("50 of 999", "80 of 999", "95 of 999", "100 of 999", "50 of 1900"), told());
    }

    @Test
    void a_forecast_goes_by_the_days_that_are_known() {
        treasury.add("summer", 1_000);
        treasury.get("/summer/forecast").body("left", equalTo(1_000)).body("perDay", nullValue());
        look();
        clock.advance(Duration.ofDays(4));
        treasury.get("/summer/forecast").body("days", equalTo(4)).body("spentOn", nullValue());
        take(100);

        treasury.get("/summer/forecast")
                .statusCode(200)
                .body("perDay", equalTo(25.0f))
                .body("spentOn", equalTo("2026-12-31"));
        treasury.get("/winter/forecast").statusCode(404);
    }

    @Test
    void a_forecast_is_whole_days_and_never_beyond_what_a_date_can_say() {
        var then = new Used(TODAY.minusDays(28), 0);

        assertEquals(
                TODAY.plusDays(1),
                ForecastView.of(budget(1_000, 999), then, TODAY).spentOn());
        assertEquals(TODAY, ForecastView.of(budget(1_000, 1_000), then, TODAY).spentOn());
        assertEquals(
                TODAY.plusDays(29), ForecastView.of(budget(57, 28), then, TODAY).spentOn());
        assertEquals(
                null,
                ForecastView.of(budget(1_000_000_000_000L, 1), then, TODAY).spentOn());
    }

    @Test
    void what_is_told_is_as_its_schema_says() {
        var alert = BudgetAlert.of(UUID.randomUUID(), budget(1_000, 800), 80, Instant.parse("2026-11-29T10:00:00Z"));

        EventFamily.assertWhole(BudgetEvent.class, "loyalty.budget.", alert.raisedEvents());
    }

    private static Budget budget(long points, long used) {
        return new Budget(ProgrammeCode.MAIN, "summer", 0, points, used);
    }

    private List<String> told() {
        return events.of(treasury.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.budget.threshold.v1"))
                .map(event -> event.field("percent") + " of " + event.field("points"))
                .toList();
    }

    private void look() {
        tenants.run(treasury.tenant(), watch::look);
    }

    private void take(long points) {
        var wanted = new TreeMap<String, Long>();
        wanted.put("summer", points);
        tenants.run(treasury.tenant(), () -> QuarkusTransaction.requiringNew()
                .run(() -> budgets.take(ProgrammeCode.MAIN, wanted)));
    }
}

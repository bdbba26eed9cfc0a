package org.aftersales.loyalty.earning;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ClaimFreeYearTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant BOUGHT = Instant.parse("2026-11-18T10:00:00Z");

    private final Deliveries deliveries;
    private final ClaimFreeYearUseCases years;
    private final TimerSweep timers;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final RuleDesk desk = new RuleDesk(story);
    private final UUID unit = UUID.randomUUID();

    ClaimFreeYearTest(
            Deliveries deliveries, ClaimFreeYearUseCases years, TimerSweep timers, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.years = years;
        this.timers = timers;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_who_has_bought_something() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(story.linked(), desk.registered(unit, BOUGHT));
        desk.publish("CLAIM_FREE_YEAR", "base", TOMORROW, Map.of("points", 100)).statusCode(201);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void every_year_without_a_claim_earns_once_however_often_it_is_looked_at() {
        ends("2027-11-18T00:00:00Z");
        assertEquals(10, desk.available());
        ends("2027-11-19T00:00:00Z", "2027-11-19T00:00:00Z", "2027-11-20T00:00:00Z");
        assertEquals(110, desk.available());
        ends("2028-11-19T00:00:00Z");

        desk.earnings()
                .body("items[0].reason", equalTo("CLAIM_FREE_YEAR"))
                .body("items[0].points", equalTo(100))
                .body("items[0].facts.quantity", equalTo(2))
                .body("items.findAll { it.reason == 'CLAIM_FREE_YEAR' }.size()", equalTo(2));
    }

    @Test
    void a_year_with_an_approved_claim_earns_nothing_and_the_next_one_does() {
        deliveries.deliver(
                desk.told("warranty.claim.approved.v1", Map.of("unitId", unit, "approvedAt", "2027-11-18T09:00:00Z")));

        ends("2027-11-19T00:00:00Z");
        assertEquals(10, desk.available());
        ends("2028-11-19T00:00:00Z");
        desk.earnings().body("items[0].facts.quantity", equalTo(2));
    }

    @Test
    void a_unit_that_went_to_somebody_else_or_lost_its_cover_or_came_back_earns_no_years() {
        var voided = UUID.randomUUID();
        var returned = UUID.randomUUID();
        var givenBack = UUID.randomUUID();
        deliveries.deliver(
                desk.registered(voided, BOUGHT),
                desk.registered(returned, BOUGHT),
                desk.registered(givenBack, BOUGHT),
                desk.told("warranty.unit.returned.v1", Map.of("unitId", givenBack)),
                desk.told("warranty.unit.transferred.v1", Map.of("unitId", unit)),
                desk.told("warranty.unit.voided.v1", Map.of("unitId", voided)),
                story.refunded(UUID.randomUUID(), returned, "100.00", "50.01"));
        var before = desk.available();

        ends("2027-11-19T00:00:00Z");

        assertEquals(before, desk.available());
    }

    @Test
    void a_unit_that_was_void_by_mistake_or_of_whose_price_half_came_back_has_its_year() {
        var discounted = UUID.randomUUID();
        deliveries.deliver(
                desk.registered(discounted, BOUGHT),
                story.refunded(UUID.randomUUID(), discounted, "100.00", "50.00"),
                desk.told("warranty.unit.reinstated.v1", at("reinstatedAt", "2027-03-02T10:00:00Z")),
                desk.told("warranty.unit.voided.v1", at("voidedAt", "2027-03-01T10:00:00Z")),
                desk.told(
                        "warranty.unit.voided.v1",
                        Map.of("unitId", discounted, "voidingId", discounted, "reason", "STOLEN")),
                desk.told("warranty.unit.reinstated.v1", Map.of("unitId", discounted, "voidingId", discounted)));

        ends("2027-11-19T00:00:00Z");
        assertEquals(2, rewarded());
        deliveries.deliver(desk.told("warranty.unit.voided.v1", at("voidedAt", "2028-03-01T10:00:00Z")));
        ends("2028-11-19T00:00:00Z");

        assertEquals(3, rewarded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12C", "21C", "C21"})
    void a_claim_about_what_was_given_in_place_of_a_unit_is_one_about_the_unit(String order) {
        var second = UUID.randomUUID();
        var third = UUID.randomUUID();
        var claim = Map.of("unitId", third, "approvedAt", "2027-11-18T09:00:00Z");
        var facts = List.of(
                replaced(unit, second), replaced(second, third), desk.told("warranty.claim.approved.v1", claim));
        for (var fact : order.split("")) deliveries.deliver(facts.get("12C".indexOf(fact)));

        ends("2027-11-19T00:00:00Z");
        assertEquals(0, rewarded());
        ends("2028-11-19T00:00:00Z");
        assertEquals(1, rewarded());
        deliveries.deliver(desk.told("warranty.unit.transferred.v1", Map.of("unitId", third)));
        ends("2029-11-19T00:00:00Z");
        assertEquals(1, rewarded());
    }

    private IncomingEvent replaced(UUID gone, UUID given) {
        return desk.told("warranty.unit.replaced.v1", Map.of("unitId", gone, "replacementUnitId", given));
    }

    @Test
    void what_was_bought_on_the_29th_of_february_has_its_year() {
        deliveries.deliver(desk.registered(UUID.randomUUID(), Instant.parse("2028-02-29T12:00:00Z")));

        ends("2029-02-28T00:00:00Z");
        assertEquals(0, rewarded());
        ends("2029-03-01T00:00:00Z");
        assertEquals(1, rewarded());
        ends("2029-03-02T00:00:00Z");
        assertEquals(1, rewarded());
    }

    @Test
    void missed_run__days_on_which_nobody_looked_are_made_up_for() {
        deliveries.deliver(desk.registered(UUID.randomUUID(), Instant.parse("2025-11-21T12:00:00Z")));
        deliveries.deliver(desk.registered(UUID.randomUUID(), Instant.parse("2025-11-23T12:00:00Z")));
        clock.set(Instant.parse("2026-11-24T01:00:00Z"));

        for (var round = 0; round < 5; round++) timers.sweep();

        assertEquals(2, rewarded());
    }

    private Map<String, Object> at(String moment, String when) {
        return Map.of("unitId", unit, moment, when);
    }

    private void ends(String... days) {
        for (var day : days) {
            tenants.run(
                    story.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> years.ended(Instant.parse(day))));
        }
    }

    private int rewarded() {
        return desk.earnings().extract().path("items.findAll { it.reason == 'CLAIM_FREE_YEAR' }.size()");
    }
}

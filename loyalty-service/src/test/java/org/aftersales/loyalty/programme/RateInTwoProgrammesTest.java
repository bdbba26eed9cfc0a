package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Main gives 5 points for any registration, premium one for each USD of 599.90 EUR: so it needs a rate. */
@QuarkusTest
class RateInTwoProgrammesTest {
    private static final Instant START = TestClock.START;
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final Deliveries deliveries;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());
    private final UUID unit = UUID.randomUUID();

    RateInTwoProgrammesTest(Deliveries deliveries, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_both() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.open("premium", "EXPLICIT").statusCode(201);
        club.rule("main", 5, START);
        club.rule("premium", "REGISTRATION", "base", START, byPrice("USD")).statusCode(201);
        club.join("premium").statusCode(201);
        clock.set(LATER);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void an_event_waits_in_both_for_the_rate_that_one_of_them_needs_and_earns_in_both_when_it_comes() {
        deliveries.deliver(club.registered(unit, LATER));
        everythingDueIsDone();

        has(0, 0);
        club.earnings("main").body("items.why.outcome", contains("WAITING"));
        club.rate("EUR", "USD", "2", START);
        everythingDueIsDone();

        has(5, 1199);
        everythingDueIsDone();
        deliveries.deliver(club.registered(unit, LATER));
        has(5, 1199);
        club.earnings("main").body("items.points", contains(5));
        club.earnings("premium").body("items.points", contains(1199));
    }

    @Test
    void of_two_rates_that_two_programmes_need_one_is_not_enough() {
        clock.reset();
        club.rule("main", "REGISTRATION", "yen", START, byPrice("JPY")).statusCode(201);
        clock.set(LATER);
        deliveries.deliver(club.registered(unit, LATER));
        club.rate("EUR", "USD", "2", START);
        everythingDueIsDone();
        has(0, 0);
        club.rate("EUR", "JPY", "100", START);

        everythingDueIsDone();

        has(5 + 59_990, 1199);
    }

    @Test
    void when_nobody_publishes_it_in_time_the_event_is_judged_in_both_without_and_that_stays() {
        deliveries.deliver(club.registered(unit, LATER));
        clock.set(LATER.plus(Duration.ofDays(30)));
        everythingDueIsDone();

        has(5, 0);
        club.earnings("premium").body("items.why.outcome", contains("NO_RATE"));
        club.rate("EUR", "USD", "2", START);
        everythingDueIsDone();
        has(5, 0);
    }

    @Test
    void what_is_told_again_when_the_rate_is_there_is_judged_at_once_in_both_and_once() {
        deliveries.deliver(club.registered(unit, LATER));
        club.rate("EUR", "USD", "2", START);

        deliveries.deliver(club.registered(unit, LATER));

        has(5, 1199);
        everythingDueIsDone();
        has(5, 1199);
    }

    @Test
    void what_comes_back_while_it_waits_is_taken_off_in_both() {
        deliveries.deliver(club.registered(unit, LATER));
        deliveries.deliver(club.story().refunded(UUID.randomUUID(), unit, "599.90", "599.90"));
        club.rate("EUR", "USD", "2", START);

        everythingDueIsDone();

        has(0, 0);
    }

    @Test
    void a_programme_that_is_closed_while_it_waits_still_gives_for_what_had_happened() {
        deliveries.deliver(club.registered(unit, LATER));
        clock.advance(Duration.ofHours(1));
        club.close("premium").statusCode(200);
        club.rate("EUR", "USD", "2", START);

        everythingDueIsDone();

        has(5, 1199);
    }

    @Test
    void whoever_is_no_member_of_the_programme_that_needs_it_waits_for_nothing() {
        var other = new Club(Story.in(club.tenant()));
        deliveries.deliver(other.story().linked(), other.registered(UUID.randomUUID(), LATER));

        assertEquals(5, other.available("main"));
        other.earnings("premium").statusCode(404);
    }

    /** Also what other tests have left for that day. */
    private void everythingDueIsDone() {
        while (timers.sweep() > 0) Thread.onSpinWait();
    }

    private void has(int main, int premium) {
        assertEquals(main, club.available("main"));
        assertEquals(premium, club.available("premium"));
    }

    private static Map<String, ?> byPrice(String currency) {
        return Map.of("perPoint", List.of(Map.of("amount", "1", "currency", currency)), "convertInto", currency);
    }
}

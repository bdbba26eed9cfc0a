package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registration makes 10 points by the old version and 20 by the new one, which begins an hour later. */
@QuarkusTest
class ClosingTest {
    private static final Instant OLD = TestClock.START;
    private static final Instant NEW = OLD.plus(Duration.ofHours(1));
    private static final Instant CLOSES = NEW.plus(Duration.ofDays(3));

    private final Deliveries deliveries;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());

    ClosingTest(Deliveries deliveries, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void two_versions() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.rule("main", 10, OLD);
        club.rule("main", 20, NEW);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void a_late_event_uses_the_old_version_until_the_closing_date_and_then_its_evaluation_says_why() {
        club.closing("main", OLD, CLOSES.minusSeconds(1)).statusCode(201);
        club.closing("main", NEW, CLOSES).statusCode(201).body("closesAt", equalTo(CLOSES.toString()));
        clock.set(CLOSES.minusMillis(1));
        deliveries.deliver(registered(NEW.minusMillis(1)));
        assertEquals(10, club.available("main"));
        clock.set(CLOSES);

        deliveries.deliver(registered(NEW.minusMillis(2)));

        assertEquals(10, club.available("main"));
        club.earnings("main")
                .body("items.points", contains(10, 0))
                .body("items[1].why.outcome", equalTo("TOO_LATE"))
                .body("items[1].why.rules.outcome", contains("TOO_LATE"))
                .body("items[1].why.rules.by", contains(NEW.toString()));
        deliveries.deliver(registered(NEW));
        assertEquals(30, club.available("main"));
    }

    @Test
    void what_was_told_in_time_stays_judged_also_when_it_is_told_again() {
        club.closing("main", NEW, CLOSES).statusCode(201);
        var unit = UUID.randomUUID();
        deliveries.deliver(club.registered(unit, OLD));
        clock.set(CLOSES.plus(Duration.ofDays(1)));

        deliveries.deliver(club.registered(unit, OLD));

        assertEquals(10, club.available("main"));
        club.earnings("main").body("items.why.outcome", contains("AWARDED"));
    }

    @Test
    void a_closing_counts_also_where_somebody_has_looked_before_it_was_declared() {
        clock.set(CLOSES.minus(Duration.ofDays(1)));
        deliveries.deliver(registered(OLD));
        club.closing("main", NEW, CLOSES).statusCode(201);
        deliveries.deliver(registered(OLD));
        assertEquals(20, club.available("main"));
        clock.set(CLOSES);

        deliveries.deliver(registered(OLD));

        assertEquals(20, club.available("main"));
    }

    @Test
    void each_programme_closes_by_itself() {
        club.open("premium", "WITH_FIRST_EVENT").statusCode(201);
        club.rule("premium", 7, OLD);
        club.closing("premium", NEW, CLOSES).statusCode(201);
        clock.set(CLOSES);

        deliveries.deliver(registered(OLD));

        assertEquals(10, club.available("main"));
        assertEquals(0, club.available("premium"));
        club.earnings("premium").body("items.why.outcome", contains("TOO_LATE"));
    }

    @Test
    void whoever_is_linked_after_the_closing_has_in_each_what_was_told_before_it() {
        var late = new Club(Story.in(club.tenant()));
        club.open("premium", "WITH_FIRST_EVENT").statusCode(201);
        club.rule("premium", 7, OLD);
        club.closing("premium", NEW, CLOSES).statusCode(201);
        deliveries.deliver(late.registered(UUID.randomUUID(), OLD));
        clock.set(CLOSES);
        deliveries.deliver(late.registered(UUID.randomUUID(), OLD));

        deliveries.deliver(late.story().linked());

        assertEquals(20, late.available("main"));
        assertEquals(7, late.available("premium"));
    }

    @Test
    void what_waits_for_a_rate_was_told_in_time() {
        club.rule("main", "REGISTRATION", "base", NEW, Map.of("perPoint", List.of(yen("10")), "convertInto", "JPY"));
        club.closing("main", CLOSES.minus(Duration.ofDays(1)), CLOSES).statusCode(201);
        clock.set(CLOSES.minusSeconds(1));
        deliveries.deliver(registered(NEW));
        clock.set(CLOSES.plusSeconds(1));
        deliveries.deliver(registered(NEW));
        assertEquals(0, club.available("main"));

        club.rate("EUR", "JPY", "10", OLD);
        for (var round = 0; round < 5; round++) timers.sweep();

        assertEquals(599, club.available("main"));
    }

    @Test
    void a_simulation_gives_nothing_for_what_was_told_too_late() {
        club.closing("main", NEW, CLOSES).statusCode(201);
        deliveries.deliver(registered(OLD));
        clock.set(CLOSES);
        deliveries.deliver(registered(OLD));

        club.manager()
                .body(Map.of(
                        "reason", "REGISTRATION",
                        "from", OLD.toString(),
                        "until", NEW.toString(),
                        "terms", Map.of("points", 11)))
                .post("/v1/earning-rules/simulations")
                .then()
                .body("events", equalTo(1))
                .body("pointsNow", equalTo(11));
    }

    @Test
    void a_closing_is_declared_a_day_ahead_and_stays() {
        var day = Duration.ofDays(1);
        club.closing("main", OLD.minus(day), OLD.plus(day).minusMillis(1))
                .statusCode(422)
                .body("code", equalTo("closes-too-soon"));
        club.closing("main", CLOSES, CLOSES.plus(day).minusMillis(1)).statusCode(422);
        club.closing("gold", OLD, CLOSES).statusCode(404).body("code", equalTo("no-such-programme"));
        club.closing("main", OLD, OLD.plus(day)).statusCode(201);
        club.closing("main", OLD, CLOSES).statusCode(409).body("code", equalTo("closing-exists"));
        club.closing("main", NEW, CLOSES).statusCode(201);

        club.manager()
                .get("/v1/programmes/main/closings")
                .then()
                .statusCode(200)
                .body("items.happenedBefore", contains(NEW.toString(), OLD.toString()))
                .body("next", nullValue());
    }

    private IncomingEvent registered(Instant at) {
        return club.registered(UUID.randomUUID(), at);
    }

    private static Map<String, String> yen(String amount) {
        return Map.of("amount", amount, "currency", "JPY");
    }
}

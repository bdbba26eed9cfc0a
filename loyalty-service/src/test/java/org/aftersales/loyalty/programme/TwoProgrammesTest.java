package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registration of 599.90 EUR makes 59 points in main, and 7 in the programme that is opened beside it. */
@QuarkusTest
class TwoProgrammesTest {
    private static final Instant START = TestClock.START;
    private static final Instant JOINED = START.plus(Duration.ofMinutes(30));
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final Deliveries deliveries;
    private final EventProbe events;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());
    private final UUID unit = UUID.randomUUID();

    TwoProgrammesTest(Deliveries deliveries, EventProbe events, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_both() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.open("premium", "EXPLICIT").statusCode(201);
        club.rule("premium", 7, START);
        clock.set(JOINED);
        club.join("premium").statusCode(201).body("programme", equalTo("premium"));
        clock.set(LATER);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void an_event_earns_in_each_by_its_own_rules_and_once_however_often_it_is_told() {
        var registered = club.registered(unit, LATER);
        deliveries.deliver(registered, registered);
        deliveries.deliver(club.registered(unit, LATER));

        assertEquals(59, club.available("main"));
        assertEquals(7, club.available("premium"));
        assertNotEquals(club.memberId("main"), club.memberId("premium"));
        club.loyalty("main")
                .body("programme", equalTo("main"))
                .body("programmes.programme", contains("main", "premium"))
                .body("programmes.balance.available", contains(59, 7));
        club.customer()
                .queryParam("programme", "premium")
                .get("/v1/me/loyalty/statement")
                .then()
                .body("items.causeId", contains(unit.toString()))
                .body("items[0].points", equalTo(7));
    }

    @Test
    void whoever_reads_the_events_knows_in_which_programme_it_was() {
        events.in(club.tenant());
        deliveries.deliver(club.registered(unit, LATER));

        var told = events.of(club.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.credited.v1"))
                .map(event -> event.data().path("programme").asText("main"))
                .sorted()
                .toList();
        assertEquals(List.of("main", "premium"), told);
    }

    @Test
    void what_happened_before_joining_earns_in_main_alone_however_late_it_is_told() {
        deliveries.deliver(club.registered(unit, JOINED.minusMillis(1)));

        assertEquals(59, club.available("main"));
        assertEquals(0, club.available("premium"));
        deliveries.deliver(club.registered(UUID.randomUUID(), JOINED));
        assertEquals(7, club.available("premium"));
    }

    @Test
    void every_event_is_evaluated_in_each_also_when_it_is_worth_nothing() {
        deliveries.deliver(club.answered(LATER.minusSeconds(1)), club.registered(unit, LATER));

        club.earnings("main").body("items.points", contains(59, 50));
        club.earnings("premium").body("items.points", contains(7, 0)).body("items[1].why.outcome", equalTo("NO_RULE"));
    }

    @Test
    void a_return_takes_back_in_each_what_it_had_earned_there_once() {
        var refund = UUID.randomUUID();
        deliveries.deliver(club.registered(unit, LATER));

        deliveries.deliver(club.story().refunded(refund, unit, "599.90", "599.90"));
        deliveries.deliver(club.story().refunded(refund, unit, "599.90", "599.90"));

        assertEquals(0, club.available("main"));
        assertEquals(0, club.available("premium"));
    }

    @Test
    void a_return_that_is_told_before_the_sale_takes_back_in_each_too() {
        deliveries.deliver(club.story().refunded(UUID.randomUUID(), unit, "599.90", "599.90"));
        deliveries.deliver(club.registered(unit, LATER));

        assertEquals(0, club.available("main"));
        assertEquals(0, club.available("premium"));
    }

    @Test
    void a_minimum_is_held_against_what_was_kept_by_the_rules_of_each() {
        var least = Map.of("amount", "500.00", "currency", "EUR");
        var large = Map.of("effect", "BONUS", "points", 5, "when", Map.of("minPrice", least));
        club.rule("premium", "REGISTRATION", "large", LATER, large).statusCode(201);
        deliveries.deliver(club.registered(unit, LATER));

        deliveries.deliver(club.story().refunded(UUID.randomUUID(), unit, "599.90", "59.99"));
        assertEquals(54, club.available("main"));
        assertEquals(7 + 5, club.available("premium"));
        deliveries.deliver(club.story().refunded(UUID.randomUUID(), unit, "599.90", "59.99"));

        assertEquals(48, club.available("main"));
        assertEquals(6, club.available("premium"));
    }

    @Test
    void another_card_of_the_same_person_earns_in_both_whenever_it_is_linked() {
        var other = new Club(club.story().samePerson());
        deliveries.deliver(other.registered(unit, LATER));

        deliveries.deliver(other.story().linked());

        assertEquals(59, club.available("main"));
        assertEquals(7, club.available("premium"));
        deliveries.deliver(other.registered(UUID.randomUUID(), LATER));
        assertEquals(118, club.available("main"));
        assertEquals(14, club.available("premium"));
    }

    @Test
    void a_closed_programme_keeps_what_members_have_and_what_had_happened_and_takes_nothing_new() {
        deliveries.deliver(club.registered(unit, LATER));
        clock.advance(Duration.ofHours(1));
        club.close("premium").statusCode(200);

        deliveries.deliver(club.registered(UUID.randomUUID(), LATER.plusSeconds(1)));
        deliveries.deliver(club.registered(UUID.randomUUID(), clock.instant()));

        assertEquals(177, club.available("main"));
        assertEquals(14, club.available("premium"));
    }

    @Test
    void what_is_owed_is_counted_in_all_and_in_each() {
        deliveries.deliver(club.registered(unit, LATER));

        club.manager().get("/v1/liability").then().body("outstanding", equalTo(66));
        owed("main").body("outstanding", equalTo(59));
        owed("premium").body("outstanding", equalTo(7));
    }

    private ValidatableResponse owed(String programme) {
        return club.manager()
                .queryParam("programme", programme)
                .get("/v1/liability")
                .then();
    }
}

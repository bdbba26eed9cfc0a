package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 599.90 EUR earn 59 points. */
@QuarkusTest
class RefundTest {
    private final Deliveries deliveries;
    private final EventProbe probe;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID unit = UUID.randomUUID();

    RefundTest(Deliveries deliveries, EventProbe probe, TestClock clock) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_with_a_unit() {
        RestAssured.replaceFiltersWith(List.of());
        clock.reset();
        deliveries.deliver(story.linked(), story.registered(unit, "599.90", "EUR"));
    }

    @Test
    void the_parts_of_a_refund_take_exactly_what_was_earned_however_they_are_cut() {
        for (var part = 0; part < 7; part++) {
            deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "599.90", "85.70"));
        }

        assertEquals(0, balance());
        assertEquals(59, reversed());
    }

    @Test
    void what_is_earned_after_its_refund_is_taken_back_at_once() {
        var late = UUID.randomUUID();

        deliveries.deliver(story.refunded(UUID.randomUUID(), late, "100.00", "50.00"));
        deliveries.deliver(story.registered(late, "100.00", "EUR"));

        assertEquals(64, balance());
    }

    @Test
    void a_refund_of_nothing_takes_nothing() {
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "599.90", "0.00"));

        assertEquals(59, balance());
        assertEquals(0, reversed());
    }

    @Test
    void what_an_unknown_customer_earned_and_gave_back_is_not_theirs_when_they_become_known() {
        var later = Story.in(story.tenant());
        var theirs = UUID.randomUUID();

        deliveries.deliver(
                later.registered(theirs, "100.00", "EUR"),
                later.refunded(UUID.randomUUID(), theirs, "100.00", "30.00"));
        deliveries.deliver(later.linked());

        assertEquals(7, balance(later));
    }

    private int balance() {
        return balance(story);
    }

    private static int balance(Story whose) {
        return given().auth()
                .oauth2(Tokens.customer(whose.tenant(), whose.subject()))
                .get("/v1/me/loyalty")
                .path("balance.available");
    }

    private long reversed() {
        return probe.of(story.tenant()).stream()
                .filter(event -> event.type().equals("loyalty.points.reversed.v1"))
                .mapToLong(event -> Long.parseLong(event.field("points")))
                .sum();
    }
}

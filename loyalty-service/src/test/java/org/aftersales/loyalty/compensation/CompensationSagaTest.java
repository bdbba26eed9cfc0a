package org.aftersales.loyalty.compensation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is approved is credited once or not at all, and whoever asked is told which, however the two services fail. */
@QuarkusTest
class CompensationSagaTest {
    private static final String CREDITED = "loyalty.compensation.credited.v1";
    private static final String WAITING = "loyalty.compensation.waiting.v1";
    private static final String REFUSED = "loyalty.compensation.refused.v1";
    private static final String POINTS = "loyalty.points.credited.v1";

    private final Deliveries deliveries;
    private final EventProbe events;
    private final Tenants tenants;
    private final TimerSweep timers;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final UUID compensation = UUID.randomUUID();

    CompensationSagaTest(
            Deliveries deliveries, EventProbe events, Tenants tenants, TimerSweep timers, TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.tenants = tenants;
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void a_member_is_credited_and_the_answer_says_so() {
        deliveries.deliver(story.linked(), story.compensated(compensation, 500));

        balance(500);
        events.in(story.tenant())
                .expect("loyalty.member.enrolled.v1")
                .expect(POINTS)
                .with("reason", "COMPENSATION")
                .with("causeId", compensation)
                .with("points", 500)
                .expect(CREDITED)
                .with("compensationId", compensation)
                .with("points", 500)
                .andNothingElse();
    }

    @Test
    void asked_again_it_answers_the_same_again_and_credits_nothing() {
        deliveries.deliver(story.linked(), story.compensated(compensation, 500));

        deliveries.deliver(story.compensated(compensation, 700));

        balance(500);
        assertEquals(1, told(POINTS));
        assertEquals(2, told(CREDITED));
    }

    @Test
    void a_crash_between_approval_and_credit_leaves_nothing_and_the_redelivery_credits_once() {
        var approved = story.compensated(compensation, 500);
        deliveries.deliver(story.linked());

        assertThrows(
                Crash.class,
                () -> tenants.run(
                        story.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
                            deliveries.deliver(approved);
                            throw new Crash();
                        })));
        balance(0);
        deliveries.deliver(approved, approved);

        balance(500);
        assertEquals(1, told(POINTS));
        assertEquals(1, told(CREDITED));
    }

    @Test
    void whoever_is_no_member_yet_is_credited_when_they_become_one() {
        deliveries.deliver(story.compensated(compensation, 500));
        assertEquals(1, told(WAITING));

        deliveries.deliver(story.linked(), story.linked());

        balance(500);
        assertEquals(1, told(POINTS));
        assertEquals(1, told(CREDITED));
    }

    @Test
    void whoever_does_not_become_a_member_in_time_is_refused_for_good() {
        deliveries.deliver(story.compensated(compensation, 500));

        clock.set(Instant.parse(Story.CREDIT_BY).minusSeconds(1));
        timers.sweep();
        assertEquals(0, told(REFUSED));
        clock.advance(Duration.ofSeconds(1));
        timers.sweep();
        deliveries.deliver(story.linked(), story.compensated(compensation, 500));

        balance(0);
        assertEquals(0, told(POINTS));
        assertEquals(2, told(REFUSED)); // at the deadline, and when it was asked for again
        events.in(story.tenant()).expect(REFUSED).with("reason", "NOT_A_MEMBER");
    }

    @Test
    void an_erased_customer_is_refused() {
        deliveries.deliver(story.compensated(compensation, 500), story.erased());

        events.in(story.tenant()).expect(REFUSED).with("reason", "CUSTOMER_ERASED");
    }

    @Test
    void what_is_given_in_a_way_that_nobody_knows_here_is_refused() {
        deliveries.deliver(story.linked(), unheardOf());

        events.in(story.tenant()).expect(REFUSED).with("reason", "UNKNOWN_KIND");
        balance(0);
    }

    private IncomingEvent unheardOf() {
        return IncomingEvents.of(
                "feedback.compensation.approved.v1",
                Map.of("customerId", story.customer(), "kind", "GIFT_BASKET"),
                story.tenant());
    }

    private long told(String type) {
        return events.of(story.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }

    private void balance(int points) {
        given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .then()
                .statusCode(200)
                .body("balance.available", equalTo(points));
    }

    private static final class Crash extends RuntimeException {}
}

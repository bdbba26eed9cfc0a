package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.Unhappy.incident;
import static org.aftersales.feedback.compensation.Unhappy.part;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened to somebody is compensated once, in however many ways they say it. */
@QuarkusTest
class OneMisfortuneTest {

    private static final int AT_ONCE = 16;

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Unhappy owner;

    @BeforeEach
    void an_owner() {
        clock.reset();
        owner = Unhappy.owner(story);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void what_a_customer_and_a_ticket_say_of_one_product_is_one() {
        var complained = owner.complained();
        var ticketed = owner.ticketed();

        assertEquals(incident(complained), incident(ticketed));
        complained.propose("agent", 100).statusCode(201);
        ticketed.propose("agent", 100).statusCode(409).body("code", equalTo("already-compensated"));
        owner.asked()
                .asAgent()
                .queryParam("incidentId", incident(complained))
                .get("/v1/complaints")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void also_when_both_say_it_at_once() throws Exception {
        var refused = new AtomicInteger();
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        if (number > 0) owner.ticket(TestClock.START);
                        else if (owner.complain().extract().statusCode() == 409)
                            refused.incrementAndGet(); // came second
                        return number;
                    }))
                    .toList();
            for (var each : said) each.get();
        }

        var incidents =
                owner.asked().asAgent().get("/v1/complaints").then().extract().<List<String>>path("items.incidentId");
        assertEquals(AT_ONCE, incidents.size() + refused.get());
        assertEquals(1, new HashSet<>(incidents).size(), incidents.toString());
    }

    @Test
    void a_month_later_it_is_another() {
        owner.complained().propose("agent", 100).statusCode(201);

        clock.advance(Duration.ofDays(30).plusSeconds(1));

        owner.ticketed(clock.instant()).propose("agent", 100).statusCode(201);
    }

    @Test
    void a_ticket_that_is_read_a_month_late_is_of_the_day_on_which_it_was_opened() {
        var complained = owner.complained();

        clock.advance(Duration.ofDays(30).plusSeconds(1));

        assertEquals(incident(complained), incident(owner.ticketed(TestClock.START)));
    }

    @Test
    void what_comes_after_the_last_one_was_put_right_is_another_whatever_became_of_those_before() {
        var first = owner.complained();
        var second = owner.ticketed();
        part(first, "manager").statusCode(200);
        first.end();
        putRight(second);

        var third = owner.complained();

        assertNotEquals(incident(first), incident(third));
        assertNotEquals(incident(second), incident(third));
        first.theCase().body("status", equalTo("RESOLVED"));
    }

    /** Ended, and its customer says that it helped. */
    private void putRight(Desk desk) {
        desk.end();
        var values = Map.of(
                "complaintId", desk.complaint(),
                "customerId", owner.asked().customerId(),
                "resolvedAt", clock.instant().toString());
        var resolved = "feedback.complaint.resolved.v1";
        story.deliver(IncomingEvents.of(resolved, values, owner.asked().tenant()));
        clock.advance(Duration.ofDays(3));
        timers.sweep();
        Asked.form(UUID.randomUUID(), 5, 5).post(owner.asked().link()).then().statusCode(200);
        desk.theCase().body("status", equalTo("RECOVERED"));
    }
}

package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.Unhappy.incident;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
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
                        if (number > 0) owner.ticket();
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

        owner.ticketed().propose("agent", 100).statusCode(201);
    }
}

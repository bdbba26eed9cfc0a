package org.aftersales.loyalty.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of a customer in transactions that really overlap: in steps that leave nothing to chance, then many. */
@QuarkusTest
class FactsAtTheSameTimeTest {
    private static final int ROUNDS = 40;

    private final Deliveries deliveries;
    private final EventProbe probe;
    private final Tenants tenants;
    private final AgroalDataSource worker;
    private final ExecutorService threads = Executors.newFixedThreadPool(6);

    FactsAtTheSameTimeTest(
            Deliveries deliveries, EventProbe probe, Tenants tenants, @DataSource("worker") AgroalDataSource worker) {
        this.deliveries = deliveries;
        this.probe = probe;
        this.tenants = tenants;
        this.worker = worker;
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_registration_waits_for_an_uncommitted_link_and_is_then_credited(boolean earnedBefore) throws Exception {
        var story = Story.begin();
        if (earnedBefore) deliveries.deliver(story.registered());

        secondWaitsForFirst(story, story.linked(), story.registered());

        assertBalance(story, earnedBefore ? 118 : 59);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_link_waits_for_an_uncommitted_registration_and_then_credits_it(boolean earnedBefore) throws Exception {
        var story = Story.begin();
        if (earnedBefore) deliveries.deliver(story.registered());

        secondWaitsForFirst(story, story.registered(), story.linked());

        assertBalance(story, earnedBefore ? 118 : 59);
    }

    @Test
    void a_second_link_of_a_person_waits_for_the_uncommitted_first_and_joins_it() throws Exception {
        var first = Story.begin();
        var second = first.samePerson();
        deliveries.deliver(first.registered(), second.registered());

        secondWaitsForFirst(first, first.linked(), second.linked());

        assertBalance(first, 118);
        assertEquals(1, count(first.tenant(), "loyalty.member.enrolled.v1"));
    }

    @Test
    void a_link_that_rolls_back_leaves_the_waiting_registration_uncredited_until_it_comes_again() throws Exception {
        var story = Story.begin();
        var linked = story.linked();
        var waiting = new ArrayList<Future<?>>();
        tenants.run(story.tenant(), () -> {
            QuarkusTransaction.begin();
            deliveries.deliver(linked);
            waiting.add(threads.submit(() -> deliveries.deliver(story.registered())));
            awaitBlocked();
            QuarkusTransaction.rollback();
        });
        waiting.getFirst().get(10, TimeUnit.SECONDS);
        assertEquals(List.of(), probe.of(story.tenant()));

        deliveries.deliver(linked);

        assertBalance(story, 59);
    }

    @Test
    void in_a_storm_every_earning_of_every_customer_is_credited_once() throws Exception {
        var tenant = Story.begin().tenant();
        var stories = IntStream.range(0, ROUNDS).mapToObj(_ -> Story.in(tenant)).toList();

        for (var story : stories) {
            var other = story.samePerson();
            var registered = story.registered();
            together(List.of(
                    registered, story.linked(), story.answered(3, 3), registered, other.linked(), other.registered()));
        }

        for (var story : stories) assertBalance(story, 168);
        assertEquals(ROUNDS, count(tenant, "loyalty.member.enrolled.v1"));
        assertEquals(3L * ROUNDS, count(tenant, "loyalty.points.credited.v1"));
    }

    private void secondWaitsForFirst(Story story, IncomingEvent first, IncomingEvent second) throws Exception {
        var waiting = new ArrayList<Future<?>>();
        tenants.run(story.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
            deliveries.deliver(first);
            waiting.add(threads.submit(() -> deliveries.deliver(second)));
            awaitBlocked();
        }));
        waiting.getFirst().get(10, TimeUnit.SECONDS);
    }

    private void awaitBlocked() {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(5))
                .until(() -> locksAwaited() > 0);
    }

    private long locksAwaited() {
        return Sql.call(worker, connection -> {
            try (var select = connection.prepareStatement("select count(*) from pg_locks where not granted");
                    var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private void together(List<IncomingEvent> events) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(events.size());
        var deliveriesOfAll = events.stream()
                .<Callable<Integer>>map(event -> () -> {
                    var place = start.await();
                    deliveries.deliver(event);
                    return place;
                })
                .toList();
        for (var delivery : threads.invokeAll(deliveriesOfAll)) delivery.get();
    }

    private void assertBalance(Story story, int points) {
        given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get("/v1/me/loyalty")
                .then()
                .body("balance.available", equalTo(points));
        given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get("/v1/ledger/check")
                .then()
                .body("sound", equalTo(true));
    }

    private long count(String tenant, String type) {
        return probe.of(tenant).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}

package org.aftersales.loyalty.programme;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programmes that begin, are joined and end while events earn in them: in steps that leave nothing to chance, then many. */
@QuarkusTest
class ProgrammeRaceTest {
    private static final Instant START = TestClock.START;
    private static final Instant LATER = START.plus(Duration.ofHours(1));
    private static final int ROUNDS = 20;

    private final Deliveries deliveries;
    private final EventProbe events;
    private final Tenants tenants;
    private final AgroalDataSource worker;
    private final TestClock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(6);
    private final Club club = new Club(Story.begin());
    private final Club otherCard = new Club(club.story().samePerson());

    ProgrammeRaceTest(
            Deliveries deliveries,
            EventProbe events,
            Tenants tenants,
            @DataSource("worker") AgroalDataSource worker,
            TestClock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.tenants = tenants;
        this.worker = worker;
        this.clock = clock;
    }

    @BeforeEach
    void a_person_with_two_cards() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
        deliveries.deliver(club.story().linked(), otherCard.story().linked());
    }

    @AfterEach
    void sound() {
        threads.shutdownNow();
        club.check().body("sound", Matchers.equalTo(true));
        clock.reset();
    }

    @Test
    void two_events_that_bring_one_person_into_two_programmes_at_once_enrol_them_once_in_each() throws Exception {
        opened("gold", 5);
        opened("premium", 7);

        var second = whileUncommitted(
                () -> deliveries.deliver(club.registered(UUID.randomUUID(), LATER)),
                () -> deliveries.deliver(otherCard.registered(UUID.randomUUID(), LATER)));
        second.get(10, TimeUnit.SECONDS);

        assertEquals(List.of(118, 10, 14), balances("main", "gold", "premium"));
        assertEquals(3, count("loyalty.member.enrolled.v1"));
    }

    @Test
    void in_a_storm_every_event_earns_once_in_every_programme() throws Exception {
        opened("gold", 5);
        opened("premium", 7);

        for (var round = 0; round < ROUNDS; round++) {
            var one = club.registered(UUID.randomUUID(), LATER);
            var other = otherCard.registered(UUID.randomUUID(), LATER);
            together(List.of(one, other, one, other).stream()
                    .<Runnable>map(event -> () -> deliveries.deliver(event))
                    .toList());
        }

        assertEquals(List.of(ROUNDS * 118, ROUNDS * 10, ROUNDS * 14), balances("main", "gold", "premium"));
        assertEquals(3, count("loyalty.member.enrolled.v1"));
        assertEquals(6L * ROUNDS, count("loyalty.points.credited.v1"));
    }

    @Test
    void who_closes_a_programme_waits_for_an_event_that_earns_in_it_and_the_end_is_after_that() throws Exception {
        opened("premium", 7);
        clock.set(LATER);

        var closing = whileUncommitted(
                () -> deliveries.deliver(club.registered(UUID.randomUUID(), LATER)), () -> club.close("premium"));
        closing.get(10, TimeUnit.SECONDS);

        clock.advance(Duration.ofHours(1));
        deliveries.deliver(club.registered(UUID.randomUUID(), clock.instant()));
        assertEquals(List.of(118, 7), balances("main", "premium"));
        club.manager()
                .get("/v1/programmes/premium")
                .then()
                .body("closedAt", Matchers.equalTo(LATER.plusSeconds(30).toString()));
    }

    @Test
    void who_joins_from_many_places_at_once_joins_once() throws Exception {
        club.open("premium", "EXPLICIT").statusCode(201);
        var answers = new ArrayList<Integer>();

        together(Collections.nCopies(6, () -> {
            var status = club.join("premium").extract().statusCode();
            synchronized (answers) {
                answers.add(status);
            }
        }));

        assertEquals(
                List.of(201, 409, 409, 409, 409, 409), answers.stream().sorted().toList());
        assertEquals(2, count("loyalty.member.enrolled.v1"));
    }

    private void opened(String programme, long points) {
        club.open(programme, "WITH_FIRST_EVENT").statusCode(201);
        club.rule(programme, points, START);
    }

    /** Does one thing, and while it is not committed begins another, which then waits for it. */
    private Future<?> whileUncommitted(Runnable first, Runnable second) {
        var waiting = new ArrayList<Future<?>>();
        tenants.run(club.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
            first.run();
            waiting.add(threads.submit(second));
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> locksAwaited() > 0);
            clock.advance(Duration.ofSeconds(30)); // whoever takes the time only after waiting finds it later
        }));
        return waiting.getFirst();
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

    private void together(List<Runnable> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        var all = work.stream()
                .<Callable<Integer>>map(one -> () -> {
                    var place = start.await();
                    one.run();
                    return place;
                })
                .toList();
        for (var one : threads.invokeAll(all)) one.get();
    }

    private List<Integer> balances(String... programmes) {
        return List.of(programmes).stream().map(club::available).toList();
    }

    private long count(String type) {
        return events.of(club.tenant()).stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}

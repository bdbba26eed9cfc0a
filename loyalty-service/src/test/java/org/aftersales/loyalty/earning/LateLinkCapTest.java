package org.aftersales.loyalty.earning;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person buys and answers as two customers, and of the second it is known late: caps are those of one person. */
@QuarkusTest
class LateLinkCapTest {
    private static final Instant TOMORROW = Instant.parse("2026-11-22T00:00:00Z");
    private static final int AT_ONCE = 12;

    private final Deliveries deliveries;
    private final Tenants tenants;
    private final AgroalDataSource worker;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story second = story.samePerson();
    private final RuleDesk desk = new RuleDesk(story);
    private final RuleDesk other = new RuleDesk(second);

    LateLinkCapTest(
            Deliveries deliveries, Tenants tenants, @DataSource("worker") AgroalDataSource worker, TestClock clock) {
        this.deliveries = deliveries;
        this.tenants = tenants;
        this.worker = worker;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_who_is_another_customer_too() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked());
    }

    @AfterEach
    void the_books_are_sound() {
        RuleDesk.as(Tokens.manager(story.tenant()))
                .get("/v1/ledger/check")
                .then()
                .body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void who_is_linked_late_brings_what_a_cap_leaves_the_member_and_no_more() {
        desk.publish("SURVEY", "base", TOMORROW, Map.of("points", 50, "caps", List.of(cap("ALL", "DAY", 80))));
        clock.set(TOMORROW);
        var nextDay = TOMORROW.plus(Duration.ofDays(1));
        deliveries.deliver(desk.answered(TOMORROW));
        deliveries.deliver(other.answered(TOMORROW), other.answered(TOMORROW.plusSeconds(1)), other.answered(nextDay));
        other.earnings().body("items.points", contains(50, 30, 50));

        deliveries.deliver(second.linked());

        assertEquals(80 + 50, desk.available());
        other.earnings()
                .body("items.points", contains(50, 0, 30))
                .body("items[2].why.outcome", equalTo("CAPPED_DAY"))
                .body("items[2].why.rules[0].by", equalTo("ALL"));
        deliveries.deliver(second.linked());
        assertEquals(80 + 50, desk.available());
    }

    @Test
    void after_that_what_both_customers_were_credited_counts_and_nothing_else() {
        desk.publish("SURVEY", "base", TOMORROW, Map.of("points", 50, "perDay", 80, "perMonth", 200));
        clock.set(TOMORROW);
        deliveries.deliver(desk.answered(TOMORROW), other.answered(TOMORROW), second.linked());
        assertEquals(80, desk.available());

        for (var day = 1; day <= 3; day++) deliveries.deliver(desk.answered(TOMORROW.plus(Duration.ofDays(day))));

        assertEquals(200, desk.available());
        desk.earnings().body("items[0].points", equalTo(20)).body("items[0].why.outcome", equalTo("CAPPED_MONTH"));
    }

    @Test
    void what_a_cap_keeps_from_a_base_rule_no_multiplier_counts_then_either() {
        var euro = Map.of("amount", "10.00", "currency", "EUR");
        desk.publish(
                "REGISTRATION",
                "base",
                TOMORROW,
                Map.of("perPoint", List.of(euro), "caps", List.of(cap("RULE", "DAY", 15))));
        desk.publish("REGISTRATION", "double", TOMORROW, Map.of("effect", "MULTIPLIER", "percent", 100));
        clock.set(TOMORROW);
        deliveries.deliver(desk.registered(UUID.randomUUID(), TOMORROW));
        deliveries.deliver(other.registered(UUID.randomUUID(), TOMORROW));
        assertEquals(20, desk.available());

        deliveries.deliver(second.linked());

        assertEquals(20 + 5 + 5, desk.available());
        other.earnings().body("items[0].why.rules.points", contains(5, 5));
    }

    @Test
    void whatever_is_told_and_linked_at_once_stays_within_the_cap() throws Exception {
        desk.publish("SURVEY", "base", TOMORROW, Map.of("points", 50, "perDay", 330));
        clock.set(TOMORROW);
        var events = new ArrayList<IncomingEvent>();
        for (var n = 0; n < AT_ONCE; n++) {
            var one = story.samePerson();
            deliveries.deliver(new RuleDesk(one).answered(TOMORROW));
            events.add(one.linked());
            events.add(desk.answered(TOMORROW));
        }

        together(events);

        assertEquals(330, desk.available());
    }

    @Test
    void a_link_waits_for_what_the_person_is_just_earning_as_somebody_else() throws Exception {
        desk.publish("SURVEY", "base", TOMORROW, Map.of("points", 50, "perDay", 80));
        clock.set(TOMORROW);
        deliveries.deliver(other.answered(TOMORROW));
        try (var thread = Executors.newSingleThreadExecutor()) {
            var waiting = new ArrayList<Future<?>>();
            tenants.run(story.tenant(), () -> QuarkusTransaction.requiringNew().run(() -> {
                deliveries.deliver(desk.answered(TOMORROW));
                waiting.add(thread.submit(() -> deliveries.deliver(second.linked())));
                await().atMost(Duration.ofSeconds(5)).until(() -> locksAwaited() > 0);
            }));
            waiting.getFirst().get(10, TimeUnit.SECONDS);
        }

        assertEquals(80, desk.available());
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

    private void together(List<IncomingEvent> events) throws Exception {
        var start = new CyclicBarrier(events.size());
        var calls = events.stream()
                .<Callable<Integer>>map(event -> () -> {
                    var place = start.await();
                    deliveries.deliver(event);
                    return place;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(events.size())) {
            for (var call : threads.invokeAll(calls)) call.get();
        }
    }

    private static Map<String, ?> cap(String counts, String per, int most) {
        return Map.of("counts", counts, "per", per, "most", most);
    }
}

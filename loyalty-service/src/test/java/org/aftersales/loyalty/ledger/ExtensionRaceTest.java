package org.aftersales.loyalty.ledger;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.points;
import static org.aftersales.loyalty.Desk.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody lets points end later at the moment at which they end. */
@QuarkusTest
class ExtensionRaceTest {
    private static final Instant LAST_MOMENT = Instant.parse("2028-11-19T23:59:59.990Z");
    private static final int ROUNDS = 20;

    private final Deliveries deliveries;
    private final NightUseCases nights;
    private final Tenants tenants;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final String agent = Tokens.agent(story.tenant());

    ExtensionRaceTest(Deliveries deliveries, NightUseCases nights, Tenants tenants, TestClock clock) {
        this.deliveries = deliveries;
        this.nights = nights;
        this.tenants = tenants;
        this.clock = clock;
    }

    @BeforeEach
    void at_the_start() {
        clock.reset();
        RestAssured.replaceFiltersWith(List.of());
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void points_end_or_last_longer_and_never_both() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            clock.reset();
            var one = Story.in(story.tenant());
            deliveries.deliver(one.linked(), one.registered());
            var id = member(one);
            clock.set(LAST_MOMENT);

            var status = together(id);

            assertTrue(status == 201 || status == 409, "answered " + status);
            clock.set(LAST_MOMENT.plus(Duration.ofDays(1)));
            sweep();
            assertEquals(status == 201 ? 59 : 0, points(one));
            assertEquals(status == 201 ? 0 : 1, booked(one, "EXPIRY"));
            assertEquals(status == 201 ? 1 : 0, booked(one, "EXTENSION"));
        }
        as(Tokens.manager(story.tenant())).get("/v1/ledger/check").then().body("sound", equalTo(true));
        as(Tokens.manager(story.tenant())).get("/v1/ledger/chain").then().body("sound", equalTo(true));
    }

    private int together(String id) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweeping = threads.submit(() -> {
                start.await();
                clock.advance(Duration.ofMillis(10));
                for (var n = 0; n < 3; n++) sweep();
                return 0;
            });
            start.await();
            var answer = extend(id);
            sweeping.get(60, TimeUnit.SECONDS);
            return answer;
        }
    }

    private int extend(String id) {
        var told = Map.of("until", "2028-12-01", "reason", "GOODWILL", "evidence", "TK-1");
        return post(agent, "/v1/members/" + id + "/expiry-extensions", told)
                .extract()
                .statusCode();
    }

    private long booked(Story one, String reason) {
        List<String> reasons =
                as(agent).get("/v1/members/" + member(one) + "/statement").path("items.reason");
        return reasons.stream().filter(reason::equals).count();
    }

    private void sweep() {
        tenants.as(story.tenant(), nights::sweep);
    }

    @Test
    void nobody_moves_the_end_of_points_past_the_extensions() throws SQLException {
        var filled = new FilledLedger(story.tenant());
        filled.fill(1, 1);
        try (var connection = filled.connect();
                var statement = connection.createStatement()) {
            var refused = assertThrows(
                    SQLException.class,
                    () -> statement.execute("update lot set expires_on = expires_on + 1,"
                            + " expires_at = expires_at + interval '1 day'"));
            assertEquals("23001", refused.getSQLState());
            connection.rollback();
        }
    }
}

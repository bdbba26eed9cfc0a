package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.ledger.DatabaseLedger.Whose;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same histories as {@link PurseHistoryTest}, told to the service and its database: each step in a transaction, some
 * of which die before they commit and are tried again, one in which the person is erased. Tens of thousands of steps with
 * {@code -Daftersales.drills=long}, any number with {@code -Daftersales.ledger-steps=1000000}.
 */
@QuarkusTest
class LedgerHistoryTest {
    private static final int STEPS = 250;
    private static final int STEPS_IN_ALL = Integer.getInteger(
            "aftersales.ledger-steps", "long".equals(System.getProperty("aftersales.drills")) ? 20_000 : 1_000);

    private final Deliveries deliveries;
    private final DatabaseLedger ledger;
    private final TestClock clock;

    LedgerHistoryTest(Deliveries deliveries, DatabaseLedger ledger, TestClock clock) {
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.clock = clock;
    }

    @BeforeEach
    void without_filters() {
        RestAssured.replaceFiltersWith(List.of());
        clock.reset();
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void the_service_and_the_rules_agree_on_every_history_and_the_ledger_is_sound(Shortfall policy) {
        var tenant = Story.begin().tenant();

        for (long seed = 0; seed < STEPS_IN_ALL / STEPS; seed++) {
            clock.reset();
            tell(seed + 1_000_000, tenant, policy);
        }

        sound(tenant, "/v1/ledger/check");
        sound(tenant, "/v1/ledger/chain");
    }

    private void tell(long seed, String tenant, Shortfall policy) {
        var story = Story.in(tenant);
        var whose = new Whose(tenant, member(story), policy);
        var random = new Random(seed);
        var history = new History(seed);
        var rules = new PointByPoint(policy == Shortfall.DEBT);
        for (var n = 0; n < STEPS; n++) {
            var step = history.next(clock.instant());
            if (step instanceof Step.Pass(var time)) clock.advance(time);
            if (n == STEPS / 2) deliveries.deliver(story.erased());
            var where = "step " + n + " of history " + seed + ": " + step;
            if (random.nextInt(10) == 0) ledger.takeAndDie(whose, step);
            var refused = rules.take(step, clock.instant());
            assertEquals(refused, ledger.take(whose, step), where);
            if (step instanceof Step.Hold hold && refused == null) history.holds(hold);
            assertEquals(rules.standing(clock.instant()), ledger.standing(whose), where);
        }
    }

    private MemberId member(Story story) {
        deliveries.deliver(story.linked());
        String id = given().auth()
                .oauth2(Tokens.agent(story.tenant()))
                .get("/v1/members?customerId=" + story.customer())
                .path("items[0].memberId");
        return new MemberId(UUID.fromString(id));
    }

    private static void sound(String tenant, String path) {
        given().auth()
                .oauth2(Tokens.manager(tenant))
                .get(path)
                .then()
                .statusCode(200)
                .body("sound", equalTo(true));
    }
}

package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.ledger.DatabaseLedger.Whose;
import org.aftersales.loyalty.liability.Sums;
import org.aftersales.loyalty.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is owed after any history is what the lots say, and what single points counted one by one say; 50 histories with
 * {@code aftersales.drills=long}.
 */
@QuarkusTest
class LiabilityHistoryTest {
    private static final int STEPS = 200;
    private static final int HISTORIES = "long".equals(System.getProperty("aftersales.drills")) ? 50 : 1;
    private static final String OPEN = """
            select coalesce(sum(held), 0) + coalesce(sum(pending + available) filter (where expires_at > '%s'), 0)
            from lot""";

    private final Deliveries deliveries;
    private final DatabaseLedger ledger;
    private final Sums sums;
    private final TestClock clock;

    LiabilityHistoryTest(Deliveries deliveries, DatabaseLedger ledger, Sums sums, TestClock clock) {
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.sums = sums;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void at_the_start() {
        RestAssured.replaceFiltersWith(List.of());
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_owed_is_the_sum_of_what_is_open(Shortfall policy) throws SQLException {
        for (long seed = 7; seed < 7 + HISTORIES; seed++) {
            clock.reset();
            var story = Story.begin();
            deliveries.deliver(story.linked());
            var whose = new Whose(story.tenant(), member(story), policy);
            var history = new History(seed);
            var rules = new PointByPoint(policy == Shortfall.DEBT);
            for (var n = 1; n <= STEPS; n++) {
                var step = history.next(clock.instant());
                if (step instanceof Step.Pass(var time)) clock.advance(time);
                var refused = rules.take(step, clock.instant());
                ledger.take(whose, step);
                if (step instanceof Step.Hold hold && refused == null) history.holds(hold);
                // Sometimes much of it is summed up, sometimes a little, sometimes nothing.
                if (n % 16 == 0) sums.up(story.tenant(), n % 3 * 40);
                if (n % 40 == 0) agree(story, rules.standing(clock.instant()), "step " + n + " of " + seed);
            }
        }
    }

    private void agree(Story story, Standing standing, String where) throws SQLException {
        var now = clock.instant();
        var owed = liability(story);
        assertEquals(standing.open(now), owed.getLong("outstanding"), where);
        var lots = new FilledLedger(story.tenant()).ask(OPEN.formatted(now));
        assertEquals(lots, owed.getString("outstanding"), where);
        var gone = owed.getLong("cohorts.takenBack.sum()")
                + owed.getLong("cohorts.redeemed.sum()")
                + owed.getLong("cohorts.settled.sum()")
                + owed.getLong("cohorts.expired.sum()");
        assertEquals(owed.getLong("cohorts.issued.sum()"), gone + owed.getLong("outstanding"), where);
        assertEquals(
                owed.getLong("outstanding"), owed.getLong("expectedRedemptions") + owed.getLong("breakage"), where);
    }

    private static JsonPath liability(Story story) {
        return given().auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get("/v1/liability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static MemberId member(Story story) {
        String id = given().auth()
                .oauth2(Tokens.agent(story.tenant()))
                .get("/v1/members?customerId=" + story.customer())
                .path("items[0].memberId");
        return new MemberId(UUID.fromString(id));
    }
}

package org.aftersales.loyalty.reward;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Intruder;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redemption in each state; 60 of the 100 points were spent of those that were. */
@QuarkusTest
class RedemptionCheckTest {
    private static final String UNGUARDED = """
            alter table posting disable trigger user; alter table entry disable trigger user;
            %s;
            alter table posting enable trigger user; alter table entry enable trigger user""";

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Shop shop = new Shop(story);

    RedemptionCheckTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void redemptions_of_a_member_with_1_000_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered(UUID.randomUUID(), "10000.00", "EUR"));
        shop.offers("OFF", Map.of()).statusCode(201);
        redeemed();
        spent(redeemed());
        shop.staff(spent(redeemed()), "fulfilment", Map.of()).statusCode(200);
        shop.staff(redeemed(), "void", Map.of()).statusCode(200);
        shop.staff(spent(redeemed()), "reversal", Map.of("reason", "MEMBER_WISH"))
                .statusCode(200);
    }

    @Test
    void what_the_service_wrote_agrees_with_the_ledger() {
        check(0).body("sound", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update redemption set points = points + 1 where status = 'HELD'",
                "update redemption set status = 'VOIDED' where status = 'HELD'",
                "update redemption set status = 'HELD', captured = 0 where status = 'CAPTURED'",
                "update redemption set captured = captured - 1 where status = 'FULFILLED'",
                "update redemption set given_back = given_back + 1 where status = 'FULFILLED'",
                "update redemption set given_back = 0 where status = 'REVERSED'",
                "update redemption set status = 'REVERSED' where status = 'FULFILLED'",
                "update redemption set status = 'CAPTURED' where status = 'VOIDED'",
                "delete from redemption where status = 'VOIDED'",
            })
    void a_redemption_that_says_otherwise_than_its_postings_is_found(String change) throws SQLException {
        Intruder.execute(story.tenant(), change);

        check(1).body("sound", equalTo(false)).body("brokenChains", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOLD", "CAPTURE", "RELEASE", "REFUND"})
    void a_posting_that_has_become_another_redemptions_is_found(String reason) throws SQLException {
        Intruder.execute(story.tenant(), UNGUARDED.formatted("""
                update posting set cause_id = gen_random_uuid()
                where reason = '%1$s' and id = (select max(id::text)::uuid from posting where reason = '%1$s')
                """.formatted(reason)));

        check(2).body("sound", equalTo(false));
    }

    private String redeemed() {
        return shop.redeem("OFF").statusCode(201).extract().path("redemptionId");
    }

    private String spent(String redemption) {
        shop.staff(redemption, "capture", Map.of("points", 60)).statusCode(200);
        return redemption;
    }

    private ValidatableResponse check(int off) {
        return Shop.as(Tokens.manager(story.tenant()))
                .get("/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("redemptionsOffTheirEntries", equalTo(off))
                .body("lotsOffTheirEntries", equalTo(0));
    }
}

package org.aftersales.warranty.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.Contracts;
import org.aftersales.kit.test.EventProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points bring further cover, once. */
@QuarkusTest
class RewardsConsumerTest {

    private static final String EXTENDED = "warranty.unit.extended.v1";

    @Inject
    RewardsConsumer consumer;

    @Inject
    EventProbe events;

    Redeeming member;
    long mark;

    @BeforeEach
    void register() {
        member = Redeeming.member();
        mark = events.mark();
    }

    @Test
    void the_published_examples_can_be_read() {
        var redeemed = Contracts.assertReadable("loyalty.reward.redeemed.v1", RewardRedeemed.class);
        var reversed = Contracts.assertReadable("loyalty.reward.reversed.v1", RewardReversed.class);

        assertEquals(List.of("PARTS", "LABOUR"), redeemed.order().kinds());
        assertEquals(redeemed.redemptionId(), reversed.redemptionId());
    }

    @Test
    void points_bring_a_contract_and_the_unit_answers_with_the_redemption() {
        consumer.receive(member.redeemed());

        member.contracts()
                .body("items.origin", contains("REWARD"))
                .body("items.reference", contains(member.redemption().toString()))
                .body("items[0].price.amount", equalTo("0.00"))
                .body("items[0].coverages.lastDay", contains("2029-08-31", "2028-08-31"));
        events.in(member.shop().tenant(), mark)
                .expect(EXTENDED)
                .with("unitId", member.unit())
                .with("redemptionId", member.redemption())
                .with("coverages.0.lastDay", "2029-08-31")
                .andNothingElse();
    }

    @Test
    void told_twice_or_anew_it_is_given_once() {
        var once = member.redeemed();

        consumer.receive(once);
        consumer.receive(once);
        consumer.receive(member.redeemed());

        events.in(member.shop().tenant(), mark).expect(EXTENDED).andNothingElse();
    }

    @Test
    void a_person_is_known_by_each_of_their_customers() {
        var other = member.shop().rival().television("S-1", "TV55EN510502");
        member.shop().link(member.unit(), "sara");
        member.shop().rival().link(other, "sara");
        mark = events.mark();

        var buyer = member.shop()
                .rival()
                .asRetailer()
                .get("/v1/units/" + other)
                .then()
                .extract()
                .<String>path("customerId");
        consumer.receive(member.redeemed(Map.of("customerId", buyer)));

        events.in(member.shop().tenant(), mark)
                .expect(EXTENDED)
                .with("unitId", member.unit())
                .andNothingElse();
    }

    @Test
    void other_rewards_are_skipped() {
        consumer.receive(member.redeemed(Map.of("kind", "VOUCHER")));

        events.in(member.shop().tenant(), mark).andNothingElse();
    }
}

package org.aftersales.warranty.intake;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.Tokens;
import org.aftersales.warranty.voiding.VoidingCalls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points for which nothing can be given are told back, once. */
@QuarkusTest
class RewardRefusalTest {

    private static final String REFUSED = "warranty.reward.refused.v1";

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
    void a_unit_that_is_not_there_or_somebody_elses_is_refused() {
        consumer.receive(member.redeemed(Map.of("unitId", UUID.randomUUID())));
        events.in(member.shop().tenant(), mark)
                .expect(REFUSED)
                .with("redemptionId", member.redemption())
                .with("reason", "UNKNOWN_UNIT")
                .andNothingElse();

        mark = events.mark();
        consumer.receive(member.redeemed(Map.of("redemptionId", UUID.randomUUID(), "customerId", UUID.randomUUID())));
        events.in(member.shop().tenant(), mark)
                .expect(REFUSED)
                .with("reason", "NOT_THE_MEMBERS_UNIT")
                .andNothingElse();
        member.contracts().body("items", empty());
    }

    @Test
    void nothing_is_given_for_a_void_warranty_and_the_answer_stays() {
        new VoidingCalls(member.shop()).voided(member.unit());
        mark = events.mark();

        consumer.receive(member.redeemed());
        consumer.receive(member.redeemed());

        events.in(member.shop().tenant(), mark)
                .expect(REFUSED)
                .with("reason", "WARRANTY_VOID")
                .andNothingElse();
    }

    @Test
    void nothing_is_given_for_a_unit_for_which_another_was_given() {
        var agent = Tokens.agent(member.shop().tenant());
        var version = member.shop().as(agent).get("/v1/units/" + member.unit()).header("ETag");
        posted(agent, "/v1/units/" + member.unit() + "/replacement", version, Map.of("serial", "TV55EN510777"));
        mark = events.mark();

        consumer.receive(member.redeemed());
        consumer.receive(member.redeemed());

        events.in(member.shop().tenant(), mark)
                .expect(REFUSED)
                .with("redemptionId", member.redemption())
                .with("reason", "UNIT_REPLACED")
                .andNothingElse();
    }

    @Test
    void nothing_is_given_for_a_unit_that_went_back() {
        var retailer = Tokens.retailer(member.shop().tenant(), member.shop().retailer());
        var asked = posted(retailer, "/v1/units/" + member.unit() + "/returns", null, Map.of("reason", "CHANGED_MIND"));
        var money = Map.of("refund", Map.of("amount", "518770000.00", "currency", "IRR"));
        posted(retailer, "/v1/returns/" + asked + "/refund", "\"0\"", money);
        mark = events.mark();

        consumer.receive(member.redeemed());

        events.in(member.shop().tenant(), mark)
                .expect(REFUSED)
                .with("redemptionId", member.redemption())
                .with("reason", "UNIT_RETURNED")
                .andNothingElse();
    }

    private String posted(String token, String path, @Nullable String version, Map<String, ?> body) {
        var key = UUID.randomUUID().toString();
        var request = member.shop().as(token).header("Idempotency-Key", key).body(body);
        return (version == null ? request : request.header("If-Match", version))
                .post(path)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)))
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({"cover.period, P3W", "cover.begins, SOME_DAY", "cover.kinds.0, SHINE"})
    void a_cover_that_no_contract_has_is_refused(String field, String value) {
        consumer.receive(member.redeemed(Map.of(field, value)));

        events.in(member.shop().tenant(), mark)
                .expect(REFUSED)
                .with("reason", "UNKNOWN_COVER")
                .andNothingElse();
    }

    @Test
    void another_tenants_unit_is_not_there() {
        var other = "other-" + member.shop().tenant();
        var fields = Map.of("unitId", member.unit());

        consumer.receive(IncomingEvents.of("loyalty.reward.redeemed.v1", fields, other));

        events.in(other).expect(REFUSED).with("reason", "UNKNOWN_UNIT").andNothingElse();
    }
}

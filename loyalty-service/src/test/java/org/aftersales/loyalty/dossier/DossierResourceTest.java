package org.aftersales.loyalty.dossier;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.member;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks what is kept of them gets all of it, and nothing of whom they live with or have brought. */
@QuarkusTest
class DossierResourceTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();
    private final Story second = story.samePerson();
    private final Story mate = Story.in(story.tenant());
    private final String agent = Tokens.of("agent", story.tenant(), "agent-" + UUID.randomUUID());
    private final String manager = Tokens.of("manager", story.tenant(), "manager-" + UUID.randomUUID());

    DossierResourceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void somebody_with_a_bit_of_everything() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), second.linked(), mate.linked());
        String code =
                post(token(story), "/v1/me/referral-code", Map.of()).extract().path("code");
        post(token(mate), "/v1/referrals", Map.of("code", code)).statusCode(201);
        deliveries.deliver(story.registered(UUID.randomUUID(), "1000.00", "EUR"), second.answered(5, 5));
        deliveries.deliver(mate.registered(), story.compensated(UUID.randomUUID(), 30));
        String invitation = post(token(story), "/v1/me/household/invitations", null)
                .extract()
                .path("code");
        post(token(mate), "/v1/me/household/memberships", Map.of("code", invitation))
                .statusCode(201);
        clock.advance(Duration.ofDays(7));
        gifts();
        spent();
        var surprise = Map.of("memberId", member(story), "points", 5, "reason", "PATIENCE");
        post(agent, "/v1/surprises", surprise).statusCode(201);
        as(manager).put("/v1/members/" + member(story) + "/segments/vip").then().statusCode(204);
    }

    private void gifts() {
        post(token(story), "/v1/me/gifts", Map.of("to", member(mate), "points", 7))
                .statusCode(201);
        post(token(mate), "/v1/me/gifts", Map.of("to", member(story), "points", 3))
                .statusCode(201);
    }

    private void spent() {
        var worth = Map.of("amount", "25.00", "currency", "EUR");
        var terms = Map.of("kind", "VOUCHER", "name", "25 off", "points", 10, "worth", worth);
        post(manager, "/v1/rewards", Map.of("code", "V25", "terms", terms)).statusCode(201);
        post(token(story), "/v1/redemptions", Map.of("reward", "V25", "device", "phone-1234"))
                .statusCode(201);
        var changed = Map.of("subject", story.subject(), "kind", "EMAIL", "changedAt", Story.LINKED_AT);
        post(Tokens.admin(story.tenant()), "/v1/credential-changes", changed).statusCode(204);
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void everything_is_handed_over_in_one_document() {
        mine().body("customers", hasSize(2))
                .body("member.memberId", equalTo(member(story)))
                .body("member.points.balance.available", equalTo(100 + 50 + 30 - 7 + 3 - 10 + 5))
                .body("member.points.statement.reason[0]", equalTo("GOODWILL"))
                .body("member.points.statement.why.rule", hasSize(8))
                .body("member.redemptions.reward", contains("V25"))
                .body("member.vouchers.status", contains("ISSUED"))
                .body("member.referralCodeSince", notNullValue())
                .body("member.referrals.broughtSomebody", contains(true))
                .body("member.householdSince", notNullValue())
                .body("member.gifts.given", contains(false, true))
                .body("member.segments.code", contains("vip"))
                .body("member.surprises.reason", contains("PATIENCE"))
                .body("member.devices", hasSize(1))
                .body("member.credentialsChangedAt", equalTo(Story.LINKED_AT))
                .body("earnings", hasSize(2))
                .body("compensations.points", contains(30));
    }

    @Test
    void nothing_of_others_is_in_it() {
        var others = Stream.of(member(mate), mate.customer().toString(), mate.subject(), number(mate), "agent-");

        var mine = mine();

        others.forEach(canary -> mine.body(not(containsString(canary))));
        mine.body(not(containsString("manager-")));
    }

    @Test
    void staff_hands_over_the_same_of_any_customer_that_the_person_is() {
        var whole = mine().extract().asString();

        for (var customer : List.of(story.customer(), second.customer())) {
            exported(manager, customer).statusCode(200).body(equalTo(whole));
        }
        exported(Tokens.admin(story.tenant()), story.customer()).statusCode(200);
        exported(agent, story.customer()).statusCode(403);
        exported(Tokens.manager("another"), story.customer()).statusCode(404);
    }

    @Test
    void whom_nothing_is_kept_of_is_not_found() {
        exported(manager, UUID.randomUUID()).statusCode(404);
        as(Tokens.customer(story.tenant(), "nobody"))
                .get("/v1/customers/me/export")
                .then()
                .statusCode(200)
                .body("customers", hasSize(0))
                .body("member", nullValue());
    }

    @Test
    void what_a_customer_earned_whom_nobody_knows_is_kept_too() {
        var unknown = Story.in(story.tenant());
        deliveries.deliver(unknown.registered());

        exported(manager, unknown.customer())
                .statusCode(200)
                .body("member", nullValue())
                .body("earnings.points", contains(59));
    }

    @Test
    void after_an_erasure_the_customer_leads_to_no_member() {
        deliveries.deliver(story.erased());

        exported(manager, story.customer())
                .statusCode(200)
                .body("member", nullValue())
                .body(not(containsString(story.subject())));
        mine().body("customers", contains(second.customer().toString()));
    }

    private ValidatableResponse mine() {
        return as(token(story)).get("/v1/customers/me/export").then().statusCode(200);
    }

    private static ValidatableResponse exported(String token, UUID customer) {
        return as(token).get("/v1/customers/" + customer + "/export").then();
    }

    private static String number(Story who) {
        return as(token(who)).get("/v1/me/loyalty").path("memberNumber");
    }
}

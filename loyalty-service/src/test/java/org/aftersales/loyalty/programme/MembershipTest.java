package org.aftersales.loyalty.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Club;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who becomes a member of a programme beside main, how they are found in it, and what becomes of them. */
@QuarkusTest
class MembershipTest {
    private static final Instant START = TestClock.START;
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Club club = new Club(Story.begin());
    private final UUID unit = UUID.randomUUID();

    MembershipTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_of_both() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(club.story().linked());
        club.open("premium", "EXPLICIT").statusCode(201);
        club.rule("premium", 7, START);
        club.join("premium").statusCode(201).body("programme", equalTo("premium"));
        clock.set(LATER);
    }

    @AfterEach
    void sound() {
        club.check().body("sound", equalTo(true));
        clock.reset();
    }

    @Test
    void nobody_joins_twice_or_what_there_is_not_or_before_anybody_knows_them() {
        club.join("premium").statusCode(409).body("code", equalTo("member-already"));
        club.join("gold").statusCode(404).body("code", equalTo("no-such-programme"));
        club.join("main").statusCode(409).body("code", equalTo("member-already"));
        new Club(Story.in(club.tenant())).join("premium").statusCode(404).body("code", equalTo("not-a-member"));
    }

    @Test
    void staff_and_the_retailer_who_sold_to_them_let_a_customer_join() {
        var sold = new Club(Story.in(club.tenant()));
        deliveries.deliver(sold.registered(unit, START));
        joinFor(sold, Tokens.retailer(club.tenant(), "parsian"), 409).body("code", equalTo("customer-not-linked"));
        deliveries.deliver(sold.story().linked());

        joinFor(sold, Tokens.retailer(club.tenant(), "other"), 404);
        joinFor(sold, Tokens.retailer(club.tenant(), "parsian"), 201);
        joinFor(sold, Tokens.agent(club.tenant()), 409).body("code", equalTo("member-already"));
    }

    @Test
    void a_person_is_found_in_a_programme_by_any_of_their_members() {
        var agent = Club.as(Tokens.agent(club.tenant()));
        agent.queryParam("programme", "premium")
                .get("/v1/members/" + club.memberId("main"))
                .then()
                .body("memberId", equalTo(club.memberId("premium")))
                .body("programme", equalTo("premium"));
        Club.as(Tokens.agent(club.tenant()))
                .get("/v1/members/" + club.memberId("premium"))
                .then()
                .body("memberId", equalTo(club.memberId("premium")));
        Club.as(Tokens.agent(club.tenant()))
                .queryParam("customerId", club.story().customer())
                .queryParam("programme", "premium")
                .get("/v1/members")
                .then()
                .body("items.memberId", contains(club.memberId("premium")));
    }

    @Test
    void whoever_is_erased_is_a_member_of_nothing_and_the_books_stay_whole() {
        deliveries.deliver(club.registered(unit, LATER));
        var before = club.memberId("premium");

        deliveries.deliver(club.story().erased());

        club.loyalty("main").statusCode(404);
        club.loyalty("premium").statusCode(404);
        deliveries.deliver(club.story().linked());
        club.join("premium").statusCode(201);
        assertNotEquals(before, club.memberId("premium"));
        assertEquals(0, club.available("premium"));
    }

    @Test
    void what_is_handed_over_to_a_person_tells_of_all_programmes() {
        deliveries.deliver(club.registered(unit, LATER));

        club.customer()
                .get("/v1/customers/me/export")
                .then()
                .statusCode(200)
                .body("member.programme", equalTo("main"))
                .body("elsewhere.programme", contains("premium"))
                .body("elsewhere[0].points.statement", hasSize(1))
                .body("earnings.programme", contains("main", "premium"));
    }

    private static ValidatableResponse joinFor(Club whom, String token, int status) {
        return Club.posting(Club.as(token))
                .body(Map.of("programme", "premium"))
                .post("/v1/customers/" + whom.story().customer() + "/memberships")
                .then()
                .statusCode(status);
    }
}

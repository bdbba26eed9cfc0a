package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MemberLoyaltyResourceTest {
    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    MemberLoyaltyResourceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_has_points() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        deliveries.deliver(story.linked(), story.registered());
    }

    @Test
    void an_agent_finds_the_member_of_a_customer_and_sees_points_and_statement() {
        String member = get("/v1/members?customerId=" + story.customer())
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].customerId", equalTo(story.customer().toString()))
                .extract()
                .path("items[0].memberId");

        get("/v1/members/" + member)
                .statusCode(200)
                .body("memberId", equalTo(member))
                .body("balance.available", equalTo(59));
        get("/v1/members/" + member + "/statement").statusCode(200).body("items.points", contains(59));
    }

    @Test
    void a_customer_who_joined_later_has_the_same_member() {
        var second = story.samePerson();
        deliveries.deliver(second.linked());

        get("/v1/members?customerId=" + second.customer())
                .body("items[0].customerId", equalTo(story.customer().toString()));
    }

    @Test
    void a_customer_who_is_not_linked_has_no_member() {
        var unknown = Story.in(story.tenant());
        deliveries.deliver(unknown.registered());

        get("/v1/members?customerId=" + unknown.customer()).statusCode(200).body("items", empty());
        get("/v1/members?customerId=" + UUID.randomUUID()).statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?customerId=", "?customerId=17", "?customerId=%00"})
    void a_search_without_a_customer_is_malformed(String query) {
        get("/v1/members" + query)
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("errors[0].pointer", equalTo("?customerId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/members/17", "/v1/members/17/statement"})
    void an_id_that_is_none_is_not_found(String path) {
        get(path).statusCode(404);
    }

    @Test
    void a_member_of_another_tenant_is_not_found() {
        var foreigner = Story.begin();
        deliveries.deliver(foreigner.linked());
        String foreign = given().auth()
                .oauth2(Tokens.agent(foreigner.tenant()))
                .get("/v1/members?customerId=" + foreigner.customer())
                .path("items[0].memberId");

        get("/v1/members/" + foreign).statusCode(404).body("code", equalTo("not-found"));
        get("/v1/members/" + foreign + "/statement").statusCode(404);
        get("/v1/members?customerId=" + foreigner.customer()).body("items", empty());
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.agent(story.tenant())).get(path).then();
    }
}

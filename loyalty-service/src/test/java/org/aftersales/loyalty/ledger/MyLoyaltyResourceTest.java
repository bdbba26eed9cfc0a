package org.aftersales.loyalty.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.test.OpenApiCalls;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MyLoyaltyResourceTest {
    private static final String MINE = "/v1/me/loyalty";
    private static final String STATEMENT = MINE + "/statement";

    private final Deliveries deliveries;
    private final TestClock clock;
    private final Story story = Story.begin();

    MyLoyaltyResourceTest(Deliveries deliveries, TestClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void time_stands_at_the_start() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
    }

    @Test
    void a_member_sees_their_number_their_points_and_when_they_end() {
        deliveries.deliver(story.linked(), story.registered(), story.registered(), story.answered(4, 4));

        var answer = get(MINE)
                .statusCode(200)
                .body("enrolledAt", equalTo(Story.LINKED_AT))
                .body("balance.available", equalTo(168))
                .body("balance.pending", equalTo(0))
                .body("expiring.points", contains(118, 50))
                .body("expiring.on", contains("2028-11-19", "2028-11-20"));

        String number = answer.extract().path("memberNumber");
        assertTrue(number.startsWith("MB-") && ReadableNumber.valid(number), number);
    }

    @Test
    void a_person_without_a_linked_customer_is_not_a_member() {
        deliveries.deliver(story.registered());

        get(MINE).statusCode(404).body("code", equalTo("not-a-member"));
        get(STATEMENT).statusCode(404).body("code", equalTo("not-a-member"));
    }

    @Test
    void points_can_be_spent_to_the_last_instant_of_their_last_day_and_not_longer() {
        deliveries.deliver(story.linked(), story.registered());

        clock.set(Instant.parse("2028-11-19T23:59:59.999Z"));
        get(MINE).body("balance.available", equalTo(59)).body("expiring.on", contains("2028-11-19"));
        clock.set(Instant.parse("2028-11-20T00:00:00Z"));
        get(MINE).body("balance.available", equalTo(0)).body("expiring", empty());
    }

    @Test
    void the_statement_says_why() {
        var unit = UUID.randomUUID();
        deliveries.deliver(story.linked(), story.registered(unit, "599.90", "EUR"));

        get(STATEMENT)
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", nullValue())
                .body("items[0].reason", equalTo("REGISTRATION"))
                .body("items[0].points", equalTo(59))
                .body("items[0].causeId", equalTo(unit.toString()))
                .body("items[0].occurredAt", equalTo(Story.EARNED_AT))
                .body("items[0].effectiveAt", equalTo(Story.LINKED_AT))
                .body("items[0].recordedAt", equalTo("2026-11-21T00:00:00Z"))
                .body("items[0].expiresOn", equalTo("2028-11-19"))
                .body("items[0].why.rule", equalTo("registration"))
                .body("items[0].why.ruleVersion", equalTo(1))
                .body("items[0].why.outcome", equalTo("AWARDED"))
                .body("items[0].why.basis.amount", equalTo("599.90"))
                .body("items[0].why.perPoint.amount", equalTo("10.00"));
    }

    @Test
    void the_statement_is_read_page_by_page_newest_first() {
        deliveries.deliver(story.linked());
        for (var tens = 1; tens <= 5; tens++) {
            clock.advance(Duration.ofSeconds(1));
            deliveries.deliver(story.registered(UUID.randomUUID(), tens + "0.00", "EUR"));
        }

        var points = new ArrayList<Integer>();
        String after = null;
        do {
            var page = get(after == null ? STATEMENT + "?limit=2" : STATEMENT + "?limit=2&after=" + after)
                    .extract();
            points.addAll(page.<List<Integer>>path("items.points"));
            after = page.path("next");
        } while (after != null);

        assertEquals(List.of(5, 4, 3, 2, 1), points);
    }

    @Test
    void a_cursor_of_another_members_statement_is_refused() {
        var other = Story.in(story.tenant());
        deliveries.deliver(story.linked(), other.linked(), story.registered(), story.registered());
        String mine = get(STATEMENT + "?limit=1").extract().path("next");

        given().auth()
                .oauth2(Tokens.customer(other.tenant(), other.subject()))
                .get(STATEMENT + "?after=" + mine)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0, invalid-parameter", "limit=-1, invalid-parameter", "after=x, invalid-cursor"})
    void a_wrong_page_is_refused(String query, String code) {
        deliveries.deliver(story.linked());

        get(STATEMENT + "?" + query).statusCode(400).body("code", equalTo(code));
    }

    private ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.customer(story.tenant(), story.subject()))
                .get(path)
                .then();
    }
}

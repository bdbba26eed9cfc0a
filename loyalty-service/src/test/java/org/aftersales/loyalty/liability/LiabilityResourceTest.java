package org.aftersales.loyalty.liability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration earned 59 points, of which 20 are spent and 9 taken back; an answer earned 50. */
@QuarkusTest
class LiabilityResourceTest {
    private final Deliveries deliveries;
    private final Sums sums;
    private final TestClock clock;
    private final Story story = Story.begin();

    LiabilityResourceTest(Deliveries deliveries, Sums sums, TestClock clock) {
        this.deliveries = deliveries;
        this.sums = sums;
        this.clock = clock;
    }

    @BeforeEach
    void a_member_who_earned_spent_and_sent_back() {
        clock.reset();
        RestAssured.replaceFiltersWith(new OpenApiCalls());
        var unit = UUID.randomUUID();
        deliveries.deliver(story.linked(), story.registered(unit, "599.90", "EUR"), story.answered(4, 4));
        var terms = Map.of("kind", "DONATION", "name", "Trees", "points", 20);
        post(Tokens.manager(story.tenant()), "/v1/rewards", Map.of("code", "TREES", "terms", terms));
        post(Tokens.customer(story.tenant(), story.subject()), "/v1/redemptions", Map.of("reward", "TREES"));
        clock.set(Instant.parse("2026-12-01T12:00:00Z"));
        deliveries.deliver(story.refunded(UUID.randomUUID(), unit, "599.90", "95.00"));
    }

    @AfterEach
    void back_to_the_start() {
        clock.reset();
    }

    @Test
    void what_is_owed_is_told_by_month_and_reason() {
        get("").statusCode(200)
                .body("outstanding", equalTo(80))
                .body("expectedRedemptions", equalTo(80))
                .body("breakage", equalTo(0))
                .body("estimated", equalTo(false))
                .body("cohorts.month", contains("2026-11", "2026-11"))
                .body("cohorts.reason", contains("REGISTRATION", "SURVEY"))
                .body("cohorts.issued", contains(59, 50))
                .body("cohorts.takenBack", contains(9, 0))
                .body("cohorts.redeemed", contains(20, 0))
                .body("cohorts.outstanding", contains(30, 50));
    }

    @Test
    void the_ledger_tells_of_any_day_before() {
        get("?asOf=2026-11-20").body("outstanding", equalTo(0)).body("cohorts", empty());
        get("?asOf=2026-11-30")
                .body("asOf", equalTo("2026-11-30T23:59:59.999999Z"))
                .body("outstanding", equalTo(89))
                .body("cohorts.takenBack", contains(0, 0));
        get("?asOf=2026-12-01&zone=Asia/Tehran")
                .body("asOf", equalTo("2026-12-01T12:00:00Z"))
                .body("outstanding", equalTo(80));
    }

    @Test
    void what_has_ended_is_not_owed_booked_or_not_and_lets_expect_what_others_will_do() {
        clock.set(Instant.parse("2028-11-20T00:00:00Z"));
        get("").body("outstanding", equalTo(50))
                .body("usedShare", equalTo(0.4f))
                .body("estimated", equalTo(true))
                .body("cohorts.expired", contains(30, 0))
                .body("cohorts.expectedRedemptions", contains(0, 20))
                .body("breakage", equalTo(30));
    }

    @Test
    void the_accounts_read_a_line_for_each_cohort() {
        var text = get("/ifrs15-inputs?asOf=2026-12-01", Tokens.analyst(story.tenant()))
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertEquals("""
                asOf,month,reason,issued,takenBack,redeemed,settled,expired,held,outstanding,usedShare,estimated,\
                expectedRedemptions,breakage
                2026-12-01T12:00:00Z,2026-11,REGISTRATION,59,9,20,0,0,0,30,1,false,30,0
                2026-12-01T12:00:00Z,2026-11,SURVEY,50,0,0,0,0,0,50,1,false,50,0
                """, text.replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?asOf=2026-12-02", "?asOf=yesterday", "?zone=Mars/Olympus"})
    void a_day_to_come_and_a_zone_that_is_none_are_refused(String query) {
        get(query).statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void what_was_summed_up_is_told_as_if_it_were_not_on_every_day_and_in_every_zone() {
        var days = new String[] {"", "&asOf=2026-11-18", "&asOf=2026-11-20", "&asOf=2026-11-21"};
        var before = Stream.of(days).map(this::everywhere).toList();
        assertFalse(sums.summed(story.tenant()));

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        for (var more : new int[] {3, 20}) {
            sums.up(story.tenant(), more);
            assertTrue(sums.summed(story.tenant()));
            assertEquals(before, Stream.of(days).map(this::everywhere).toList());
        }
    }

    private List<List<Object>> everywhere(String rest) {
        return Stream.of("UTC", "Asia/Tehran", "Asia/Kathmandu", "America/New_York")
                .map(zone -> get("?zone=" + zone + rest).extract().jsonPath().<Object>getList("cohorts"))
                .toList();
    }

    /** Of some names the database may know nothing any more, whatever Java does. */
    @ParameterizedTest
    @ValueSource(strings = {"US/Eastern", "EST5EDT", "GMT0", "Asia/Tehran", "Etc/GMT+3"})
    void a_zone_that_there_is_is_reckoned_in_or_refused(String zone) {
        var path = "/v1/liability?zone=" + zone.replace("+", "%2B");
        var answer = given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.manager(story.tenant()))
                .get(path);

        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 400, zone + ": " + answer.statusCode());
        if (answer.statusCode() == 400) answer.then().body("errors[0].pointer", equalTo("?zone"));
    }

    @Test
    void of_another_tenant_nothing_is_seen() {
        get("", Tokens.manager("another-" + UUID.randomUUID())).body("outstanding", equalTo(0));
    }

    private ValidatableResponse get(String rest) {
        return get(rest, Tokens.manager(story.tenant()));
    }

    private static ValidatableResponse get(String rest, String token) {
        return given().auth().oauth2(token).get("/v1/liability" + rest).then();
    }

    private static void post(String token, String path, Map<String, ?> body) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }
}

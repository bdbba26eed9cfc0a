package org.aftersales.feedback.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.SurveyRules;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RuleResourceTest {

    private static final String RULE = SurveyRules.ABOUT_WORK.formatted(", \"quarantineDays\": 30");

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void a_version_is_published_once_and_never_changes() {
        SurveyRules.put(tenant, "own/versions/1", RULE)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("rule.quarantineDays", equalTo(30))
                .body("publishedAt", equalTo("2026-11-21T00:00:00Z"));

        SurveyRules.put(tenant, "own/versions/1", RULE).statusCode(200);
        SurveyRules.put(tenant, "own/versions/1", RULE.replace("P3D", "P4D"))
                .statusCode(409)
                .body("code", equalTo("version-immutable"));
    }

    @ParameterizedTest
    @CsvSource({"own/versions/2, 409, version-out-of-turn", "Own/versions/1, 404, not-found"})
    void versions_follow_each_other(String path, int status, String code) {
        SurveyRules.put(tenant, path, RULE).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_rule_that_cannot_be_followed_is_refused_with_all_that_is_wrong() {
        var crooked = SurveyRules.ABOUT_CLAIMS
                .formatted(", \"occasions\": [\"REPAIR\"], \"window\": {\"from\": \"09:00\", \"to\": \"09:00\"}")
                .replace("PT1H", "soon");

        SurveyRules.put(tenant, "own/versions/1", crooked)
                .statusCode(422)
                .body("code", equalTo("invalid-survey-rule"))
                .body("errors.pointer", containsInAnyOrder("/delay", "/window/to", "/occasions"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"samplingPercent\": 0|/samplingPercent",
                "\"window\": {\"from\": \"9\", \"to\": \"10:00\"}|/window/from",
            })
    void a_value_out_of_bounds_is_refused_with_its_place(String field, String pointer) {
        SurveyRules.put(tenant, "own/versions/1", SurveyRules.ABOUT_WORK.formatted(", " + field))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void the_list_goes_on_by_code_and_version() {
        SurveyRules.put(tenant, "a/versions/1", RULE).statusCode(201);
        SurveyRules.put(tenant, "a/versions/2", RULE.replace("P3D", "P4D")).statusCode(201);
        SurveyRules.put(tenant, "b/versions/1", RULE).statusCode(201);

        String next = list(Map.of("limit", 2))
                .body("items.version", contains(1, 2))
                .extract()
                .path("next");

        list(Map.of("after", next)).body("items.code", contains("b")).body("next", nullValue());
        Asked.as(Tokens.agent("t-" + UUID.randomUUID()))
                .get("/v1/survey-rules")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_dry_run_tells_what_a_rule_would_change_and_asks_nobody() {
        var asked = story.closedRepair();
        story.closedAgain(asked);
        story.closedAgain(asked);

        simulate(asked.tenant(), SurveyRules.ABOUT_WORK.formatted(", \"quarantineDays\": 30"))
                .statusCode(200)
                .body("happenings", equalTo(3))
                .body("cut", equalTo(false))
                .body("decided.'SEND ticket-closed'", equalTo(3))
                .body("simulated.'SEND due'", equalTo(1))
                .body("simulated.'SUPPRESS asked-recently'", equalTo(2))
                .body("moreAsked", equalTo(0))
                .body("fewerAsked", equalTo(2));
        simulate(asked.tenant(), SurveyRules.ABOUT_CLAIMS.formatted("")).body("happenings", equalTo(0));
        simulate(asked.tenant(), SurveyRules.ABOUT_WORK.formatted("").replace("P3D", "soon"))
                .statusCode(422);
        asked.asCustomer().get("/v1/me/invitations").then().body("items", hasSize(3));
    }

    private static ValidatableResponse simulate(String tenant, String rule) {
        return Asked.as(Tokens.analyst(tenant))
                .contentType("application/json")
                .body(rule)
                .post("/v1/survey-rules/simulation")
                .then();
    }

    private ValidatableResponse list(Map<String, ?> query) {
        return Asked.as(Tokens.analyst(tenant))
                .queryParams(query)
                .get("/v1/survey-rules")
                .then()
                .statusCode(200);
    }
}

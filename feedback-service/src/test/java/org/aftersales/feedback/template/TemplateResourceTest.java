package org.aftersales.feedback.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TemplateResourceTest {

    private static final String PATH = "/v1/survey-templates/";

    @Inject
    BuiltInTemplates builtIn;

    private final String tenant = "t-" + UUID.randomUUID();

    @Test
    void the_shipped_surveys_can_be_asked_and_speak_both_languages() {
        for (var ref : BuiltInTemplates.SHIPPED) {
            var document = builtIn.find(ref).orElseThrow();
            assertDoesNotThrow(() -> TemplateRules.judge(document), ref::toString);
            assertEquals(Set.of("en", "fa"), document.translations().keySet(), ref::toString);
        }
    }

    @Test
    void a_draft_is_written_rewritten_and_published() {
        Surveys.write(tenant, PATH + "own/versions/1", Surveys.NPS_WITH_BRANCHES)
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"))
                .body("survey.questions", hasSize(5));
        rewrite("\"0\"").statusCode(200).header("ETag", "\"1\"").body("survey.name", equalTo("Other words"));

        change("publication", "\"1\"")
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedAt", notNullValue());
    }

    @Test
    void the_same_words_again_change_nothing() {
        Surveys.publish(tenant, "own", 1, Surveys.NPS_WITH_BRANCHES);

        Surveys.write(tenant, PATH + "own/versions/1", Surveys.NPS_WITH_BRANCHES)
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void a_published_version_never_changes() {
        Surveys.publish(tenant, "own", 1, Surveys.NPS_WITH_BRANCHES);

        rewrite("\"1\"").statusCode(409).body("code", equalTo("version-immutable"));
        change("publication", "\"1\"").statusCode(409).body("code", equalTo("illegal-transition"));
        change("retirement", "\"1\"").statusCode(200).body("status", equalTo("RETIRED"));
        rewrite("\"2\"").statusCode(409).body("code", equalTo("version-immutable"));
    }

    @Test
    void a_draft_is_rewritten_only_as_it_was_read() {
        Surveys.write(tenant, PATH + "own/versions/1", Surveys.NPS_WITH_BRANCHES)
                .statusCode(201);

        rewrite("\"7\"").statusCode(412);
        rewrite(null).statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({"own/versions/2, 409, version-out-of-turn", "own/versions/0, 404, not-found"})
    void versions_follow_each_other(String path, int status, String code) {
        Surveys.write(tenant, PATH + path, Surveys.NPS_WITH_BRANCHES)
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void what_came_with_the_product_is_the_first_version_and_the_tenants_own_the_next() {
        Surveys.write(tenant, PATH + "repair/versions/1", Surveys.NPS_WITH_BRANCHES)
                .statusCode(409)
                .body("code", equalTo("version-immutable"));
        Surveys.write(tenant, PATH + "repair/versions/2", Surveys.NPS_WITH_BRANCHES)
                .statusCode(201);

        show("repair/versions/1").body("builtIn", equalTo(true)).body("status", equalTo("PUBLISHED"));
        show("repair/versions/2").body("builtIn", equalTo(false)).body("status", equalTo("DRAFT"));
    }

    @Test
    void a_survey_that_cannot_be_asked_is_refused_with_all_that_is_wrong() {
        var crooked = Surveys.NPS_WITH_BRANCHES
                .replace("\"atMost\": 6", "\"atMost\": 60")
                .replace("LOYALTY", "EFFORT");

        Surveys.write(tenant, PATH + "own/versions/1", crooked)
                .statusCode(422)
                .body("code", equalTo("invalid-survey"))
                .body("errors.pointer", containsInAnyOrder("/questions/0/tag", "/questions/1/showIf"));
    }

    @Test
    void a_body_that_is_out_of_bounds_is_refused_with_its_place() {
        Surveys.write(tenant, PATH + "own/versions/1", Surveys.NPS_WITH_BRANCHES.replace("\"which-price\"", "\"W P\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/questions/2/id"));
    }

    @Test
    void the_list_goes_on_by_code_and_version_and_knows_no_other_tenant() {
        Surveys.publish(tenant, "delivery", 2, Surveys.NPS_WITH_BRANCHES);
        var reader = Asked.as(Tokens.analyst(tenant));

        var first = reader.queryParam("limit", 5)
                .get(PATH.substring(0, PATH.length() - 1))
                .then();
        String next = first.body(
                        "items.code",
                        contains("claim-decision", "complaint-recovery", "complaint-recovery", "delivery", "delivery"))
                .body("items.version", contains(1, 1, 2, 1, 2))
                .extract()
                .path("next");

        Asked.as(Tokens.analyst(tenant))
                .queryParams(Map.of("limit", 100, "after", next))
                .get("/v1/survey-templates")
                .then()
                .body("items", hasSize(8))
                .body("next", nullValue());
        Asked.as(Tokens.analyst("t-" + UUID.randomUUID()))
                .get("/v1/survey-templates")
                .then()
                .body("items.builtIn.unique()", equalTo(List.of(true)));
    }

    private ValidatableResponse rewrite(String ifMatch) {
        var request = Asked.as(Tokens.manager(tenant)).contentType("application/json");
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.body(Surveys.NPS_WITH_BRANCHES.replace("Would you tell others?", "Other words"))
                .put(PATH + "own/versions/1")
                .then();
    }

    private ValidatableResponse change(String change, String ifMatch) {
        return Asked.as(Tokens.manager(tenant))
                .header("If-Match", ifMatch)
                .post(PATH + "own/versions/1/" + change)
                .then();
    }

    private ValidatableResponse show(String version) {
        return Asked.as(Tokens.agent(tenant)).get(PATH + version).then().statusCode(200);
    }
}

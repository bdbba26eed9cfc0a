package org.aftersales.kit.problem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.rest.Calls;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemsTest {
    private final Calls calls = new Calls();

    @Test
    void a_problem_says_where_and_what_in_the_standard_form() {
        post("{\"label\": \"a vase\", \"colour\": \"blue\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-body"))
                .body("title", equalTo("Bad Request"))
                .body("status", equalTo(400))
                .body("code", equalTo("invalid-body"))
                .body("instance", equalTo("/v1/parcels"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/colour"))
                .body("errors[0].code", equalTo("unknown-field"));
    }

    @Test
    void a_value_of_another_type_is_refused_with_its_pointer() {
        assertInvalid("{\"label\": 17}", "/label");
        assertInvalid("{\"label\": true}", "/label");
        assertInvalid("{\"label\": [\"a vase\"]}", "/label");
        assertInvalid("{\"label\": {\"text\": \"a vase\"}}", "/label");
        assertInvalid("{\"label\": \"a vase\", \"grams\": \"5\"}", "/grams");
        assertInvalid("{\"label\": \"a vase\", \"grams\": 1.5}", "/grams");
        assertInvalid("{\"label\": \"a vase\", \"grams\": 99999999999999999999}", "/grams");
    }

    @Test
    void a_value_out_of_bounds_is_refused_with_its_pointer() {
        post("{\"label\": \" \", \"grams\": 0}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/grams", "/label")))
                .body("errors.code", equalTo(List.of("min", "not-blank")));
    }

    @Test
    void what_is_no_json_is_refused() {
        for (var body : new String[] {"", "nonsense", "{", "{\"label\": \"a\"} {}", "[]", "null", "\"a vase\"", "17"}) {
            post(body).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void a_body_is_required() {
        for (var body : new String[] {"", "null"}) {
            post(body)
                    .statusCode(400)
                    .body("code", equalTo("invalid-body"))
                    .body("errors.code", equalTo(List.of("body-missing")));
        }
    }

    @Test
    void repeated_fields_deep_nesting_and_huge_numbers_are_refused() {
        post("{\"label\": \"a\", \"label\": \"b\"}").statusCode(400);
        post("{\"label\": " + "[".repeat(1000) + "]".repeat(1000) + "}").statusCode(400);
        post("{\"label\": \"a\", \"grams\": " + "9".repeat(1000) + "}").statusCode(400);
    }

    @Test
    void a_body_beyond_the_limit_answers_413() {
        post("{\"label\": \"" + "a".repeat(1_200_000) + "\"}").statusCode(413).body("code", equalTo("body-too-large"));
    }

    @Test
    void a_nul_character_never_becomes_a_server_error() {
        post("{\"label\": \"a\\u0000vase\"}").statusCode(400);
    }

    @Test
    void a_value_that_passes_every_check_and_fits_no_column_answers_400() {
        post("{\"label\": \"" + "a".repeat(1_001) + "\"}").statusCode(400).body("code", equalTo("invalid-value"));
    }

    @Test
    void another_content_type_answers_415() {
        calls.agent()
                .contentType("text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("a vase")
                .post("/v1/parcels")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void a_path_id_that_is_no_id_answers_404() {
        calls.agent().get("/v1/parcels/17").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_query_that_is_no_number_answers_400_or_404_as_a_problem() {
        calls.agent()
                .queryParam("limit", "many")
                .get("/v1/parcels")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?limit"));
    }

    @Test
    void an_unknown_path_and_method_are_problems_too() {
        calls.admin().delete("/v1/parcels").then().statusCode(405).contentType("application/problem+json");
        RestAssured.given().get("/v1/nothing-here").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void no_answer_shows_a_stack_trace_or_a_class() {
        post("{\"label\": {}}").body(not(containsString("java."))).body(not(containsString("org.aftersales")));
    }

    private void assertInvalid(String body, String pointer) {
        post(body)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo("invalid-value"));
    }

    private ValidatableResponse post(String body) {
        return calls.register(UUID.randomUUID().toString(), body);
    }
}

package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.tenant.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDocumentTest {
    @Test
    void every_operation_of_the_service_is_found() {
        var own = ApiDocument.operations(ApiDocument.yaml()).stream()
                .filter(operation -> !operation.contains(" /v1/webhook-endpoints"))
                .collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "GET /v1/parcels",
                        "POST /v1/parcels",
                        "GET /v1/parcels/{id}",
                        "PUT /v1/parcels/{id}/dispatch",
                        "GET /v1/event-retries",
                        "GET /v1/dead-letters",
                        "POST /v1/dead-letters/{id}/replays"),
                own);
    }

    @Test
    void every_operation_may_answer_a_problem() {
        for (var path : Yaml.parse(ApiDocument.yaml()).path("paths")) {
            for (var operation : path) {
                if (!operation.has("responses")) continue;
                assertEquals(
                        "#/components/responses/Problem",
                        operation.at("/responses/default/$ref").asText(),
                        operation.toString());
            }
        }
    }

    @Test
    void an_answer_that_is_not_as_documented_is_caught() {
        Filter lie = (request, answer, context) -> new ResponseBuilder()
                .clone(context.next(request, answer))
                .setBody("{\"items\": 17}")
                .build();

        var refusal = assertThrows(AssertionError.class, () -> RestAssured.given()
                .filters(new OpenApiCalls(), lie)
                .auth()
                .oauth2(Tokens.agent("acme"))
                .get("/v1/parcels"));

        assertTrue(refusal.getMessage().contains("array expected"), refusal.getMessage());
    }

    @Test
    void an_accepted_request_that_is_not_as_documented_is_caught() {
        var refusal = assertThrows(AssertionError.class, () -> RestAssured.given()
                .filter(new OpenApiCalls())
                .auth()
                .oauth2(Tokens.agent("acme"))
                .queryParam("colour", "blue")
                .get("/v1/parcels"));

        assertTrue(refusal.getMessage().contains("colour"), refusal.getMessage());
    }

    @Test
    void an_operation_without_a_row_is_caught() {
        var matrix = new AuthorisationMatrix("acme");
        matrix.operation("GET /v1/parcels").permits(Roles.AGENT, Roles.ADMIN);

        var refusal = assertThrows(AssertionError.class, matrix::verify);

        assertTrue(refusal.getMessage().contains("POST /v1/parcels: no row"), refusal.getMessage());
    }

    @Test
    void a_row_without_an_operation_is_caught() {
        var matrix = new AuthorisationMatrix("acme");
        matrix.operation("GET /v1/letters").permits(Roles.AGENT);

        var refusal = assertThrows(AssertionError.class, matrix::verify);

        assertTrue(refusal.getMessage().contains("GET /v1/letters: no such operation"), refusal.getMessage());
    }
}

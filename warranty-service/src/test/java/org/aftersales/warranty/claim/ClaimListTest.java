package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.as;
import static org.aftersales.warranty.claim.ClaimCalls.get;
import static org.aftersales.warranty.claim.ClaimCalls.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of claims. */
@QuarkusTest
class ClaimListTest {

    private static final String FIRST = "\"0\"";

    private final String tenant = "claims-" + UUID.randomUUID();
    private final String owner = Tokens.customer(tenant, "maryam");
    private final String adjuster = Tokens.adjuster(tenant);

    @Inject
    FiledClaims claims;

    @Test
    void lists_run_newest_first_page_by_page() {
        var filed = Stream.generate(this::inReview).limit(3).toList();

        var next = as(adjuster)
                .queryParam("limit", 2)
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .body("items.id", contains(filed.get(2), filed.get(1)))
                .extract()
                .<String>path("next");

        as(adjuster)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get("/v1/claims")
                .then()
                .body("items.id", contains(filed.get(0)))
                .body("next", nullValue());
    }

    @Test
    void a_cursor_belongs_to_its_tenant_and_filters() {
        inReview();
        inReview();
        var next = as(adjuster)
                .queryParam("limit", 1)
                .get("/v1/claims")
                .then()
                .extract()
                .<String>path("next");

        as(adjuster)
                .queryParam("status", "IN_REVIEW")
                .queryParam("after", next)
                .get("/v1/claims")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        as(Tokens.adjuster("another-tenant"))
                .queryParam("after", next)
                .get("/v1/claims")
                .then()
                .statusCode(400);
    }

    @Test
    void lists_are_narrowed_by_unit_and_status() {
        var other = inReview();
        var wanted = inReview();
        withdraw(owner, wanted, FIRST).statusCode(200);
        var unit = get(owner, wanted).extract().<String>path("unitId");

        as(owner).queryParam("unitId", unit).get("/v1/claims").then().body("items.id", contains(wanted));
        as(owner).queryParam("status", "WITHDRAWN").get("/v1/claims").then().body("items.id", contains(wanted));
        as(owner).queryParam("status", "IN_REVIEW").get("/v1/claims").then().body("items.id", contains(other));
        as(owner)
                .queryParam("status", "IN_REVIEW")
                .queryParam("unitId", unit)
                .get("/v1/claims")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, -1", "limit, many", "after, nonsense", "status, UNHEARD_OF", "unitId, not-an-id"})
    void a_list_with_a_bad_parameter_is_refused(String name, String value) {
        as(adjuster)
                .queryParam(name, value)
                .get("/v1/claims")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", containsString(name));
    }

    private String inReview() {
        return claims.inReview(tenant);
    }
}

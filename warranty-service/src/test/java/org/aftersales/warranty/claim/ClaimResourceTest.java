package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.answer;
import static org.aftersales.warranty.claim.ClaimCalls.as;
import static org.aftersales.warranty.claim.ClaimCalls.decide;
import static org.aftersales.warranty.claim.ClaimCalls.decision;
import static org.aftersales.warranty.claim.ClaimCalls.fault;
import static org.aftersales.warranty.claim.ClaimCalls.file;
import static org.aftersales.warranty.claim.ClaimCalls.get;
import static org.aftersales.warranty.claim.ClaimCalls.withdraw;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Preconditions, forms and eyes: what every call about an existing claim has to meet. */
@QuarkusTest
class ClaimResourceTest {

    private static final String FIRST = "\"0\"";
    private static final String SECOND = "\"1\"";

    private final String tenant = "claims-" + UUID.randomUUID();
    private final String owner = Tokens.customer(tenant, "maryam");
    private final String adjuster = Tokens.adjuster(tenant);

    @Inject
    FiledClaims claims;

    @Test
    void changes_need_the_version_that_was_read() {
        var id = inReview();
        var approval = decision("APPROVE", "goodwill");

        as(adjuster)
                .contentType(ContentType.JSON)
                .body(approval)
                .put("/v1/claims/" + id + "/decision")
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-missing"));
        as(owner).post("/v1/claims/" + id + "/withdrawal").then().statusCode(428);
        decide(adjuster, id, SECOND, approval).statusCode(412).body("code", equalTo("stale"));
        answer(owner, id, SECOND).statusCode(412);
        withdraw(owner, id, SECOND).statusCode(412);
        get(owner, id).body("status", equalTo("IN_REVIEW"));
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVE,             misuse",
        "REJECT,              covered",
        "REQUEST_INFORMATION, goodwill",
        "APPROVE,             because-i-say-so",
        "APPROVE,             usage-limited",
    })
    void a_reason_that_does_not_explain_the_decision_is_refused(String decision, String reason) {
        decide(adjuster, inReview(), FIRST, decision(decision, reason))
                .statusCode(422)
                .body("code", equalTo("reason-not-applicable"))
                .body("errors[0].pointer", equalTo("/reasonCode"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'reasonCode': 'goodwill'}                                          | /decision",
                "{'decision': 'MAYBE', 'reasonCode': 'goodwill'}                     | /decision",
                "{'decision': 'APPROVE'}                                             | /reasonCode",
                "{'decision': 'APPROVE', 'reasonCode': 'goodwill', 'note': 7.5e300}  | /note",
                "{'decision': 'APPROVE', 'reasonCode': 'goodwill', 'amount': '1'}    | /amount",
            })
    void a_malformed_decision_is_refused_with_a_pointer(String body, String pointer) {
        as(adjuster)
                .header("If-Match", FIRST)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .put("/v1/claims/" + inReview() + "/decision")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01936f5e-0000-7000-8000-00000000dead", "not-an-id"})
    void an_unknown_claim_is_not_found(String id) {
        get(adjuster, id).statusCode(404).body("code", equalTo("not-found"));
        decide(adjuster, id, FIRST, decision("APPROVE", "goodwill"))
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void for_strangers_the_claim_does_not_exist() {
        var id = inReview();
        var strangers = List.of(
                Tokens.customer(tenant, "someone-else"),
                Tokens.retailer(tenant, "another"),
                Tokens.customer("another-tenant", "maryam"),
                Tokens.retailer("another-tenant", "parsian"),
                Tokens.agent("another-tenant"));

        for (var stranger : strangers) {
            get(stranger, id).statusCode(404).body("code", equalTo("not-found"));
            answer(stranger, id, FIRST).statusCode(404);
            withdraw(stranger, id, FIRST).statusCode(404);
            as(stranger).get("/v1/claims").then().statusCode(200).body("items", empty());
        }
        decide(Tokens.adjuster("another-tenant"), id, FIRST, decision("APPROVE", "goodwill"))
                .statusCode(404);
    }

    @Test
    void seller_and_staff_read_it_too() {
        var id = inReview();

        Stream.of(
                        Tokens.retailer(tenant, "parsian"),
                        Tokens.agent(tenant),
                        Tokens.technician(tenant),
                        adjuster,
                        Tokens.manager(tenant))
                .forEach(reader -> get(reader, id).statusCode(200).body("id", equalTo(id)));
    }

    @Test
    void the_wrong_role_is_forbidden_and_no_token_is_unauthorised() {
        var id = inReview();

        decide(owner, id, FIRST, decision("APPROVE", "goodwill")).statusCode(403);
        decide(Tokens.agent(tenant), id, FIRST, decision("APPROVE", "goodwill")).statusCode(403);
        withdraw(adjuster, id, FIRST).statusCode(403);
        answer(Tokens.technician(tenant), id, FIRST).statusCode(403);
        file(adjuster, fault(UUID.randomUUID())).statusCode(403);
        get(Tokens.analyst(tenant), id).statusCode(403);
        get(Tokens.of("retailer", tenant, "no-retailer-named"), id).statusCode(403);
        get(Tokens.expired("agent", tenant), id).statusCode(401);
        get(Tokens.wrongKey("agent", tenant), id).statusCode(401);
    }

    private String inReview() {
        return claims.inReview(tenant);
    }
}

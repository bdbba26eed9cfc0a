package org.aftersales.kit.tenant;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.kit.rest.Calls;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.test.WebhookRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AuthenticationTest {
    @Inject
    KnownTokens known;

    static Map<String, String> badTokens() {
        return Map.of(
                "expired", Tokens.expired(Roles.AGENT, "acme"),
                "signed by a stranger", Tokens.wrongKey(Roles.AGENT, "acme"),
                "for another audience", Tokens.wrongAudience(Roles.AGENT, "acme"),
                "of another issuer", Tokens.wrongIssuer(Roles.AGENT, "acme"),
                "without a tenant", Tokens.noTenant(Roles.AGENT),
                "unsigned", Tokens.algNone(Roles.AGENT, "acme"),
                "with a tenant that is no name", Tokens.of(Roles.AGENT, "a/b", "an-agent"),
                "nonsense", "nonsense");
    }

    static Stream<String> kinds() {
        return badTokens().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_bad_token_answers_401(String kind) {
        given().auth()
                .oauth2(badTokens().get(kind))
                .get("/v1/parcels")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthorized"));
    }

    @Test
    void a_good_token_is_let_in() {
        new Calls().agent().get("/v1/parcels").then().statusCode(200);
    }

    @Test
    void a_token_that_was_good_is_refused_once_it_has_expired() {
        var token = Tokens.expiringIn(Duration.ofSeconds(3), Roles.AGENT, "acme");
        assertEquals(200, statusFor(token));
        await().atMost(Duration.ofSeconds(20)).until(() -> statusFor(token) == 401);
    }

    @Test
    void a_good_tokens_claims_with_another_signature_are_refused() {
        var token = Tokens.of(Roles.AGENT, "acme", "an-agent");
        assertEquals(200, statusFor(token));
        assertEquals(401, statusFor(Tokens.altered(token)));
    }

    @Test
    void who_a_known_token_names_is_not_mixed_up_with_another() {
        var agent = Tokens.of(Roles.AGENT, "acme", "one");
        var customer = Tokens.of(Roles.CUSTOMER, "acme", "one");
        for (int round = 0; round < 3; round++) {
            assertEquals(200, statusFor(agent));
            assertEquals(403, statusFor(customer));
        }
    }

    @Test
    void a_known_token_is_not_verified_again() {
        var token = Tokens.of(Roles.AGENT, "acme", "one-who-comes-again");
        assertNull(known.find(token));
        assertEquals(200, statusFor(token));
        var verified = known.find(token);
        assertEquals("one-who-comes-again", verified.getPrincipal().getName());
        assertEquals(200, statusFor(token));
        assertSame(verified, known.find(token), "it was not verified and kept anew");
    }

    private static int statusFor(String token) {
        return given().auth().oauth2(token).get("/v1/parcels").statusCode();
    }

    @Test
    void every_operation_admits_exactly_its_roles() {
        var calls = new Calls();
        var parcel = "/v1/parcels/" + calls.parcel("a vase");
        var unknown = "/v1/dead-letters/00000000-0000-7000-8000-000000000000/replays";

        var matrix = new AuthorisationMatrix(calls.tenant());
        matrix.operation("GET /v1/parcels").permits(Roles.AGENT, Roles.ADMIN);
        matrix.operation("POST /v1/parcels").permits(Roles.AGENT, Roles.ADMIN);
        matrix.operation("GET /v1/parcels/{id}").at(parcel).permits(Roles.AGENT, Roles.ADMIN);
        matrix.operation("PUT /v1/parcels/{id}/dispatch")
                .at(parcel + "/dispatch")
                .permits(Roles.AGENT, Roles.ADMIN);
        matrix.operation("GET /v1/event-retries").permits(Roles.ADMIN);
        matrix.operation("GET /v1/dead-letters").permits(Roles.ADMIN);
        matrix.operation("POST /v1/dead-letters/{id}/replays").at(unknown).permits(Roles.ADMIN);
        WebhookRows.addTo(matrix, calls.tenant());
        matrix.verify();
    }
}

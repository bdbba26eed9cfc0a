package org.aftersales.loyalty;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.AuthorisationMatrix;
import org.aftersales.kit.test.Tokens;

/** Who may bring friends, give surprises and put points right, and see it. */
final class KindnessRows {
    private static final String[] STAFF = {"agent", "manager"};

    private KindnessRows() {}

    static void addTo(AuthorisationMatrix matrix, Story story, String member) {
        referrals(matrix, story);
        household(matrix);
        surprises(matrix, story, member);
        corrections(matrix, story, member);
        var until = Map.of("until", "2029-01-01", "reason", "GOODWILL", "evidence", "TK-1");
        matrix.operation("POST /v1/members/{id}/expiry-extensions")
                .at("/v1/members/" + member + "/expiry-extensions")
                .permits(STAFF)
                .with(request -> request.body(until));
        matrix.operation("GET /v1/members/{id}/expiry-extensions")
                .at("/v1/members/" + member + "/expiry-extensions")
                .permits(STAFF);
        matrix.operation("GET /v1/me/coupons").permits("customer");
        matrix.operation("GET /v1/win-backs").permits("manager", "analyst");
        matrix.operation("GET /v1/win-backs/lift").permits("manager", "analyst");
    }

    private static void referrals(AuthorisationMatrix matrix, Story story) {
        String code = post(token(story), "/v1/me/referral-code", Map.of(), "code");
        String id = post(token(Story.in(story.tenant())), "/v1/referrals", Map.of("code", code), "id");
        matrix.operation("POST /v1/me/referral-code").permits("customer").with(request -> request.body("{}"));
        matrix.operation("GET /v1/me/referral-code").permits("customer");
        matrix.operation("GET /v1/me/referrals").permits("customer");
        matrix.operation("POST /v1/referrals").permits("customer").with(request -> request.body(Map.of("code", code)));
        matrix.operation("GET /v1/referrals").permits(STAFF);
        matrix.operation("GET /v1/referrals/{id}").at("/v1/referrals/" + id).permits(STAFF);
    }

    private static void household(AuthorisationMatrix matrix) {
        var told = Map.of("to", UUID.randomUUID(), "points", 1);
        var join = Map.of("code", "nobody has invited me");
        matrix.operation("GET /v1/me/household").permits("customer");
        matrix.operation("DELETE /v1/me/household").permits("customer");
        matrix.operation("POST /v1/me/household/invitations").permits("customer");
        matrix.operation("POST /v1/me/household/memberships")
                .permits("customer")
                .with(request -> request.body(join));
        matrix.operation("POST /v1/me/gifts").permits("customer").with(request -> request.body(told));
        matrix.operation("GET /v1/me/gifts").permits("customer");
        var path = "/v1/gifts/" + UUID.randomUUID();
        matrix.operation("GET /v1/gifts/{id}").at(path).permits(STAFF);
        matrix.operation("PUT /v1/gifts/{id}/reversal").at(path + "/reversal").permits(STAFF);
    }

    private static void surprises(AuthorisationMatrix matrix, Story story, String member) {
        var told = Map.of("memberId", member, "points", 201, "reason", "THANK_YOU");
        String id = post(Tokens.agent(story.tenant()), "/v1/surprises", told, "id");
        var path = "/v1/surprises/" + id;
        matrix.operation("POST /v1/surprises").permits(STAFF).with(request -> request.body(told));
        matrix.operation("GET /v1/surprises").permits(STAFF);
        matrix.operation("GET /v1/surprises/{id}").at(path).permits(STAFF);
        matrix.operation("PUT /v1/surprises/{id}/approval")
                .at(path + "/approval")
                .permits("manager");
        matrix.operation("PUT /v1/surprises/{id}/refusal").at(path + "/refusal").permits("manager");
    }

    private static void corrections(AuthorisationMatrix matrix, Story story, String member) {
        var told =
                Map.of("memberId", member, "kind", "CREDIT", "points", 501, "reason", "NEVER_TOLD", "evidence", "TK-1");
        String id = post(Tokens.agent(story.tenant()), "/v1/corrections", told, "id");
        var path = "/v1/corrections/" + id;
        matrix.operation("POST /v1/corrections").permits(STAFF).with(request -> request.body(told));
        matrix.operation("GET /v1/corrections").permits(STAFF);
        matrix.operation("GET /v1/corrections/{id}").at(path).permits(STAFF);
        matrix.operation("PUT /v1/corrections/{id}/approval")
                .at(path + "/approval")
                .permits("manager");
        matrix.operation("PUT /v1/corrections/{id}/refusal")
                .at(path + "/refusal")
                .permits("manager");
    }

    private static String token(Story story) {
        return Tokens.customer(story.tenant(), story.subject());
    }

    private static String post(String token, String path, Map<String, ?> body, String field) {
        return request(token).body(body).post(path).path(field);
    }

    private static RequestSpecification request(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}

package org.aftersales.feedback;

import io.restassured.response.ValidatableResponse;
import org.aftersales.kit.test.Tokens;

/** Rules that tenants lay down themselves. */
public final class SurveyRules {

    /** About finished work, three days later, with more fields to be put in. */
    public static final String ABOUT_WORK =
            "{\"name\": \"Work\", \"event\": \"TICKET_FINISHED\", \"asks\": true, \"delay\": \"P3D\"%s}";

    public static final String ABOUT_CLAIMS =
            "{\"name\": \"Claims\", \"event\": \"CLAIM_DECIDED\", \"asks\": true, \"delay\": \"PT1H\"%s}";

    private SurveyRules() {}

    public static ValidatableResponse put(String tenant, String path, String document) {
        return Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body(document)
                .put("/v1/survey-rules/" + path)
                .then();
    }

    /** @param more further fields, each after a comma */
    public static void publish(String tenant, String document, String more) {
        put(tenant, "own/versions/1", document.formatted(more)).statusCode(201);
    }

    /** What a rule would have decided in the last 30 days. */
    public static ValidatableResponse simulated(String tenant, String rule) {
        return Asked.as(Tokens.analyst(tenant))
                .contentType("application/json")
                .body(rule)
                .post("/v1/survey-rules/simulation")
                .then()
                .statusCode(200);
    }

    /** What was decided about the customer's newest invitation, and why. */
    public static ValidatableResponse explanation(String tenant, String invitation) {
        return Asked.as(Tokens.analyst(tenant))
                .get("/v1/invitations/{id}/explanation", invitation)
                .then();
    }
}

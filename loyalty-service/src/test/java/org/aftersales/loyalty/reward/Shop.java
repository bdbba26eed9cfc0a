package org.aftersales.loyalty.reward;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Story;

/** A member, a manager and an agent of one tenant, as they call the service. */
record Shop(Story story) {

    /** Puts a reward into the catalogue; {@code terms} are added to a discount of 100 points. */
    ValidatableResponse offers(String code, Map<String, ?> terms) {
        return as(Tokens.manager(story.tenant()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("code", code, "terms", completed(terms)))
                .post("/v1/rewards")
                .then();
    }

    /** Changes a reward that was read in this version. */
    ValidatableResponse offers(String code, Map<String, ?> terms, String version) {
        return as(Tokens.manager(story.tenant()))
                .header("If-Match", version)
                .body(completed(terms))
                .put("/v1/rewards/" + code)
                .then();
    }

    private static Map<String, Object> completed(Map<String, ?> terms) {
        var all = new LinkedHashMap<String, Object>(Map.of("kind", "DISCOUNT", "name", "Money off", "points", 100));
        all.putAll(terms);
        return all;
    }

    ValidatableResponse redeem(String code) {
        return redeem(Map.of("reward", code));
    }

    ValidatableResponse redeem(Map<String, ?> told) {
        return member().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(told)
                .post("/v1/redemptions")
                .then();
    }

    /** Staff does something with a redemption as it is now. */
    ValidatableResponse staff(String redemption, String what, Map<String, ?> told) {
        return change(as(Tokens.agent(story.tenant())), redemption, what, told);
    }

    ValidatableResponse change(RequestSpecification who, String redemption, String what, Map<String, ?> told) {
        if (!told.isEmpty()) who.body(told);
        return who.header("If-Match", "*")
                .put("/v1/redemptions/" + redemption + "/" + what)
                .then();
    }

    int available() {
        return balance("available");
    }

    int balance(String pocket) {
        return member().get("/v1/me/loyalty").path("balance." + pocket);
    }

    RequestSpecification member() {
        return as(Tokens.customer(story.tenant(), story.subject()));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}

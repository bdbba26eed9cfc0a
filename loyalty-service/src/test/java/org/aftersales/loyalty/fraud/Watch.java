package org.aftersales.loyalty.fraud;

import static org.aftersales.loyalty.Desk.as;
import static org.aftersales.loyalty.Desk.post;
import static org.aftersales.loyalty.Desk.token;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.Tokens;
import org.aftersales.loyalty.Story;

/** What members of a tenant redeem, and what its staff sees of it. */
record Watch(String tenant) {
    private static final String HOLDS = "/v1/fraud-holds";
    private static final String THRESHOLDS = "/v1/programmes/main/fraud-thresholds";
    private static final Map<String, Integer> USUAL = Map.of(
            "redemptionsPerHour", 30,
            "hoursAfterLink", 24,
            "hoursAfterContactChange", 24,
            "hoursAfterCredentialChange", 72,
            "manyPoints", 1_000,
            "membersPerContact", 5,
            "membersPerDevice", 3);

    void offers(String code, String kind, int points) {
        var terms = Map.of("kind", kind, "name", code, "points", points);
        post(Tokens.manager(tenant), "/v1/rewards", Map.of("code", code, "terms", terms))
                .statusCode(201);
    }

    ValidatableResponse redeem(Story who, String reward) {
        return post(token(who), "/v1/redemptions", Map.of("reward", reward));
    }

    ValidatableResponse redeem(Story who, String reward, String device) {
        return post(token(who), "/v1/redemptions", Map.of("reward", reward, "device", device));
    }

    void credentialsChanged(Story who, String at) {
        var told = Map.of("subject", who.subject(), "kind", "PASSWORD", "changedAt", at);
        post(Tokens.admin(tenant), "/v1/credential-changes", told).statusCode(204);
    }

    /** Those of a status, the newest first. */
    List<String> signals(String status) {
        return as(Tokens.agent(tenant)).queryParam("status", status).get(HOLDS).path("items.signal");
    }

    String newest() {
        return as(Tokens.agent(tenant)).get(HOLDS).path("items[0].id");
    }

    ValidatableResponse release(String hold, String reason) {
        return decide(hold, "release", reason);
    }

    ValidatableResponse reject(String hold, String reason) {
        return decide(hold, "rejection", reason);
    }

    private ValidatableResponse decide(String hold, String what, String reason) {
        return as(Tokens.manager(tenant))
                .header("If-Match", "*")
                .body(Map.of("reason", reason))
                .put(HOLDS + "/" + hold + "/" + what)
                .then();
    }

    ValidatableResponse capture(Object redemption) {
        return as(Tokens.agent(tenant))
                .header("If-Match", "*")
                .body("{}")
                .put("/v1/redemptions/" + redemption + "/capture")
                .then();
    }

    ValidatableResponse thresholds() {
        return as(Tokens.manager(tenant)).get(THRESHOLDS).then();
    }

    /** The usual ones, but for one. */
    ValidatableResponse set(String threshold, int value, String version) {
        var all = new HashMap<String, Integer>(USUAL);
        all.put(threshold, value);
        var request = as(Tokens.manager(tenant)).body(all);
        if (version != null) request.header("If-Match", version);
        return request.put(THRESHOLDS).then();
    }
}

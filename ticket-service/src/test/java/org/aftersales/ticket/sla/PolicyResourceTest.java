package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.RESOLVED;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.policy;
import static org.aftersales.ticket.sla.PromiseScenes.policyFor;
import static org.aftersales.ticket.sla.PromiseScenes.publishPolicy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PolicyResourceTest {
    private final String tenant = "tenant-" + UUID.randomUUID();

    @BeforeEach
    void officeHours() {
        PromiseScenes.publish(tenant, "OFFICE", 1, OFFICE);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("target", "P2D", "invalid-target", "/promises/0/target"),
                Arguments.of("target", "eight hours", "invalid-target", "/promises/0/target"),
                Arguments.of("calendar", "NIGHT", "unknown-calendar", "/promises/0/calendar"),
                Arguments.of("stopsOn", List.of("OPENED"), "stops-as-it-starts", "/promises/0/stopsOn"),
                Arguments.of("stopsOn", List.of("ANSWERED"), "first-answer-waits-for-nobody", "/promises/0/pausedBy"),
                Arguments.of("after", "resolved", "unknown-promise", "/promises/0/after"),
                Arguments.of("ladder", List.of(step("x"), step("x")), "level-twice", "/promises/0/ladder"),
                Arguments.of("ladder", List.of(step("BREACH")), "level-twice", "/promises/0/ladder"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_policy_that_cannot_be_measured_is_refused_with_the_place(
            String field, Object value, String code, String pointer) {
        var promise = new HashMap<>(RESOLVED);
        promise.put(field, value);

        publishPolicy(tenant, "P", 1, policy(promise))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-policy"))
                .body("errors.code", contains(code))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void the_same_name_is_not_given_twice() {
        publishPolicy(tenant, "P", 1, policy(RESOLVED, RESOLVED))
                .then()
                .statusCode(422)
                .body("errors.code", contains("name-twice"));
    }

    @Test
    void versions_follow_each_other_and_stay() {
        publishPolicy(tenant, "P", 1, policy(RESOLVED)).then().statusCode(201).body("version", equalTo(1));
        publishPolicy(tenant, "P", 1, policy(RESOLVED)).then().statusCode(200);
        publishPolicy(tenant, "P", 1, policyFor(Map.of("kinds", List.of("REPAIR")), List.of(RESOLVED)))
                .then()
                .statusCode(409)
                .body("code", equalTo("version-immutable"));
        publishPolicy(tenant, "P", 3, policy(RESOLVED))
                .then()
                .statusCode(409)
                .body("code", equalTo("version-out-of-turn"));

        var agent = Tokens.agent(tenant);
        as(agent).get("/v1/sla/policies").then().body("items.code", contains("P"));
        as(agent)
                .get("/v1/sla/policies/P/versions/1")
                .then()
                .body("policy.promises[0].ladder.level", contains("warning", "manager"));
        as(Tokens.agent("tenant-" + UUID.randomUUID()))
                .get("/v1/sla/policies/P/versions/1")
                .then()
                .statusCode(404);
    }

    private static Map<String, String> step(String level) {
        return Map.of("level", level, "at", "PT1H");
    }
}

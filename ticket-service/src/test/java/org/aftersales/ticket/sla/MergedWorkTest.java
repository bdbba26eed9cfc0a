package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.RESOLVED;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.policy;
import static org.aftersales.ticket.sla.PromiseScenes.promise;
import static org.aftersales.ticket.sla.PromiseScenes.publish;
import static org.aftersales.ticket.sla.PromiseScenes.publishPolicy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes about while two tickets are one. */
@QuarkusTest
class MergedWorkTest {
    @Inject
    TestClock clock;

    private final Field field = Field.opened();
    private final String agent = Tokens.agent(field.tenant());

    @BeforeEach
    void fridayAfternoon() {
        clock.set(Instant.parse("2026-12-18T15:30:00Z"));
        publish(field.tenant(), "OFFICE", 1, OFFICE).then().statusCode(201);
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void whoever_arrives_for_the_one_has_arrived_for_the_other() {
        promised("on-site", "ON_SITE");
        field.technician("t1");
        var visited = field.ticket();
        var visit = field.confirmed(visited, Instant.parse("2026-12-21T08:00:00Z"), "t1");
        var into = field.ticket();
        command(visited, "merge", Map.of("into", into, "reason", "same-fault"));
        clock.set(Instant.parse("2026-12-21T08:00:00Z"));

        field.command(visit, "start", Map.of()).then().statusCode(200);

        clocks(into)
                .body("clocks[0].state", equalTo("MET"))
                .body("clocks[0].completedAt", equalTo("2026-12-21T08:00:00Z"));
    }

    @Test
    void what_came_about_meanwhile_has_come_about_for_both() {
        promised("first-answer", "ANSWERED");
        var asked = field.ticket();
        var into = field.ticket();
        command(asked, "merge", Map.of("into", into, "reason", "same-fault"));
        clock.set(Instant.parse("2026-12-18T15:50:00Z"));
        answer(into);
        clock.set(Instant.parse("2026-12-22T15:50:00Z"));

        command(asked, "unmerge", Map.of("reason", "other-device"));

        clocks(asked)
                .body("clocks[0].state", equalTo("MET"))
                .body("clocks[0].completedAt", equalTo("2026-12-18T15:50:00Z"));
    }

    @Test
    void the_stricter_promise_of_the_other_holds_whatever_becomes_of_the_priority() {
        publishPromise(RESOLVED);
        var urgent = field.ticket();
        prioritise(urgent, "URGENT");
        var into = field.ticket();
        command(urgent, "merge", Map.of("into", into, "reason", "same-fault"));
        clocks(into).body("clocks[0].dueAt", equalTo("2026-12-21T08:30:00Z"));

        prioritise(into, "HIGH");

        clocks(into).body("clocks[0].dueAt", equalTo("2026-12-21T08:30:00Z"));
    }

    private void answer(String ticket) {
        as(agent)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("visibility", "PUBLIC", "body", "We are on our way."))
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    private void prioritise(String ticket, String priority) {
        as(agent)
                .header("If-Match", as(agent).get("/v1/tickets/" + ticket).header("ETag"))
                .body(Map.of("priority", priority))
                .put("/v1/tickets/" + ticket + "/priority")
                .then()
                .statusCode(200);
    }

    private void promised(String name, String stopsOn) {
        publishPromise(
                promise(name, Map.of("startsOn", List.of("OPENED"), "stopsOn", List.of(stopsOn), "target", "PT8H")));
    }

    private void publishPromise(Map<String, Object> rule) {
        publishPolicy(field.tenant(), "PROMISES", 1, policy(rule)).then().statusCode(201);
    }

    private void command(String ticket, String what, Map<String, ?> body) {
        as(agent)
                .header("If-Match", as(agent).get("/v1/tickets/" + ticket).header("ETag"))
                .body(body)
                .post("/v1/tickets/" + ticket + "/" + what)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse clocks(String id) {
        return as(agent).get("/v1/tickets/" + id + "/clocks").then().statusCode(200);
    }
}

package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.RESOLVED;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.policy;
import static org.aftersales.ticket.sla.PromiseScenes.policyFor;
import static org.aftersales.ticket.sla.PromiseScenes.promise;
import static org.aftersales.ticket.sla.PromiseScenes.publish;
import static org.aftersales.ticket.sla.PromiseScenes.publishPolicy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms that hold for a ticket only later: because others were published, or because it is more urgent. */
@QuarkusTest
class LaterTermsTest {
    private static final Map<String, Object> FIRST_ANSWER = promise(
            "first-answer", Map.of("startsOn", List.of("OPENED"), "stopsOn", List.of("ANSWERED"), "target", "PT1H"));

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);

    @BeforeEach
    void office_hours_and_one_promise() {
        publish(tenant, "OFFICE", 1, OFFICE).then().statusCode(201);
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED)).then().statusCode(201);
    }

    @Test
    void about_what_is_over_nothing_is_promised_any_more() {
        var id = PromiseScenes.opened(agent);
        PromiseScenes.move(agent, id, 0, Map.of("to", "CANCELLED", "reason", "not-needed"));
        publishPolicy(tenant, "REPAIRS", 2, policy(RESOLVED, FIRST_ANSWER))
                .then()
                .statusCode(201);

        as(Tokens.manager(tenant))
                .header("If-Match", "*")
                .post("/v1/tickets/" + id + "/clocks/replans")
                .then()
                .statusCode(409)
                .body("code", equalTo("work-is-over"));
    }

    @Test
    void whoever_was_answered_is_promised_no_first_answer_once_it_is_urgent() {
        var urgent = policyFor(Map.of("priorities", List.of("URGENT")), List.of(RESOLVED, FIRST_ANSWER));
        publishPolicy(tenant, "URGENT", 1, urgent).then().statusCode(201);
        var id = PromiseScenes.opened(agent);
        answer(id);

        prioritise(id, 0, "URGENT");

        as(agent)
                .get("/v1/tickets/" + id + "/clocks")
                .then()
                .body("policy.code", equalTo("URGENT"))
                .body("clocks.promise", contains("resolved"));
    }

    @Test
    void a_change_of_priority_leaves_a_ticket_its_versions() {
        var id = PromiseScenes.opened(agent);
        var due = clocks(id).extract().<String>path("clocks[0].dueAt");
        publish(tenant, "OFFICE", 2, PromiseScenes.AROUND_THE_CLOCK).then().statusCode(201);
        var halved = new HashMap<>(RESOLVED);
        halved.put("target", "PT4H");
        publishPolicy(tenant, "REPAIRS", 2, policy(halved)).then().statusCode(201);

        prioritise(id, 0, "URGENT");
        prioritise(id, 1, "NORMAL");

        clocks(id)
                .body("policy.version", equalTo(1))
                .body("clocks[0].calendar.version", equalTo(1))
                .body("clocks[0].dueAt", equalTo(due));
        as(Tokens.manager(tenant))
                .header("If-Match", "*")
                .post("/v1/tickets/" + id + "/clocks/replans")
                .then()
                .statusCode(200)
                .body("policy.version", equalTo(2))
                .body("clocks[0].calendar.version", equalTo(2));
    }

    private ValidatableResponse clocks(String id) {
        return as(agent).get("/v1/tickets/" + id + "/clocks").then().statusCode(200);
    }

    private void answer(String id) {
        as(agent)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("visibility", "PUBLIC", "body", "We are on our way."))
                .post("/v1/tickets/" + id + "/messages")
                .then()
                .statusCode(201);
    }

    private void prioritise(String id, int version, String priority) {
        as(agent)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("priority", priority))
                .put("/v1/tickets/" + id + "/priority")
                .then()
                .statusCode(200);
    }
}

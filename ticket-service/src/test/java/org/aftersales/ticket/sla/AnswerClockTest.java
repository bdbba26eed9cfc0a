package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.opened;
import static org.aftersales.ticket.sla.PromiseScenes.policy;
import static org.aftersales.ticket.sla.PromiseScenes.promise;
import static org.aftersales.ticket.sla.PromiseScenes.publish;
import static org.aftersales.ticket.sla.PromiseScenes.publishPolicy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises about answers, kept by what people write to each other. */
@QuarkusTest
class AnswerClockTest {
    @Inject
    TestClock clock;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void what_the_customer_reads_is_an_answer_and_a_note_is_none() {
        clock.set(Instant.parse("2026-12-21T08:00:00Z"));
        publish(tenant, "OFFICE", 1, OFFICE);
        var first = promise(
                "first-answer",
                Map.of("startsOn", List.of("OPENED"), "stopsOn", List.of("ANSWERED"), "target", "PT1H"));
        publishPolicy(tenant, "ANSWERS", 1, policy(first)).then().statusCode(201);
        var id = opened(agent);

        post(id, Map.of("body", "Looks like the board.", "visibility", "INTERNAL"));
        states(id, "RUNNING");
        clock.set(Instant.parse("2026-12-21T09:00:00Z"));
        post(id, Map.of("body", "We look at it today.", "visibility", "PUBLIC"));
        states(id, "MET");
    }

    private void post(String id, Map<String, String> message) {
        as(agent)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(message)
                .post("/v1/tickets/" + id + "/messages")
                .then()
                .statusCode(201);
    }

    private void states(String id, String state) {
        as(agent)
                .get("/v1/tickets/" + id + "/clocks")
                .then()
                .body("clocks.state", contains(state))
                .body("clocks[0].dueAt", equalTo("2026-12-21T09:00:00Z"));
    }
}

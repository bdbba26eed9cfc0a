package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.RESOLVED;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.policy;
import static org.aftersales.ticket.sla.PromiseScenes.publish;
import static org.aftersales.ticket.sla.PromiseScenes.publishPolicy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergedClocksTest {
    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void fridayAfternoon() {
        clock.set(Instant.parse("2026-12-18T15:30:00Z"));
        publish(tenant, "OFFICE", 1, OFFICE).then().statusCode(201);
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED)).then().statusCode(201);
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void the_clocks_of_two_tickets_become_one_and_are_counted_once() {
        var early = opened();
        clock.set(Instant.parse("2026-12-18T16:30:00Z"));
        var late = opened();
        var mark = events.mark();

        command(early, "merge", Map.of("into", late, "reason", "same-fault"));

        clocks(early).body("clocks[0].state", equalTo("MERGED")).body("clocks[0].remaining", equalTo(null));
        clocks(late)
                .body("clocks[0].startedAt", equalTo("2026-12-18T15:30:00Z"))
                .body("clocks[0].dueAt", equalTo("2026-12-21T15:30:00Z"));
        kept().body("items", hasSize(1)).body("items[0].running", equalTo(1));
        events.in(tenant, mark)
                .expect("ticket.ticket.merged.v1")
                .expect("ticket.clock.replanned.v1")
                .with("ticketId", late)
                .with("dueAt", "2026-12-21T15:30:00Z")
                .andNothingElse();
    }

    @Test
    void taken_back_they_are_two_again() {
        var early = opened();
        clock.set(Instant.parse("2026-12-18T16:30:00Z"));
        var late = opened();
        command(early, "merge", Map.of("into", late, "reason", "same-fault"));

        command(early, "unmerge", Map.of("reason", "other-device"));

        clocks(early)
                .body("clocks[0].state", equalTo("RUNNING"))
                .body("clocks[0].dueAt", equalTo("2026-12-21T15:30:00Z"));
        clocks(late)
                .body("clocks[0].startedAt", equalTo("2026-12-18T16:30:00Z"))
                .body("clocks[0].dueAt", equalTo("2026-12-21T16:30:00Z"));
        kept().body("items[0].running", equalTo(2));
    }

    @Test
    void what_the_other_ticket_has_waited_for_breaks_nothing_here() {
        var early = opened();
        PromiseScenes.begin(agent, early);
        clock.set(Instant.parse("2026-12-18T16:30:00Z"));
        PromiseScenes.move(agent, early, 2, Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));
        clock.set(Instant.parse("2026-12-22T09:00:00Z"));
        var late = opened();

        command(early, "merge", Map.of("into", late, "reason", "same-fault"));

        clocks(late)
                .body("clocks[0].startedAt", equalTo("2026-12-18T15:30:00Z"))
                .body("clocks[0].breachedAt", equalTo(null))
                .body("clocks[0].pauses", hasSize(1))
                .body("clocks[0].dueAt", equalTo("2026-12-22T17:00:00Z"));
        command(early, "unmerge", Map.of("reason", "other-device"));
        clocks(late).body("clocks[0].pauses", hasSize(0)).body("clocks[0].dueAt", equalTo("2026-12-23T09:00:00Z"));
        clocks(early).body("clocks[0].state", equalTo("PAUSED")).body("clocks[0].elapsed", equalTo("PT1H"));
    }

    private ValidatableResponse kept() {
        return as(Tokens.manager(tenant))
                .queryParam("from", "2026-12-01T00:00:00Z")
                .queryParam("until", "2027-01-01T00:00:00Z")
                .get("/v1/sla/reports/promises")
                .then();
    }

    private String opened() {
        return as(agent)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "REPAIR", "customerId", customer, "retailerId", "parsian"))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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

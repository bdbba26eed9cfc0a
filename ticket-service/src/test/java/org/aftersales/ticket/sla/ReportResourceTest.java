package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.RESOLVED;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.begin;
import static org.aftersales.ticket.sla.PromiseScenes.move;
import static org.aftersales.ticket.sla.PromiseScenes.opened;
import static org.aftersales.ticket.sla.PromiseScenes.policy;
import static org.aftersales.ticket.sla.PromiseScenes.publish;
import static org.aftersales.ticket.sla.PromiseScenes.publishPolicy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportResourceTest {
    @Inject
    TestClock clock;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);

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
    void waiting_for_the_customer_leaves_what_is_left() {
        var id = opened(agent);
        begin(agent, id);
        clock.advance(Duration.ofMinutes(60));
        move(agent, id, 2, Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));
        clock.set(Instant.parse("2026-12-21T08:30:00Z"));

        as(agent)
                .get("/v1/tickets/" + id + "/clocks")
                .then()
                .body("clocks[0].state", equalTo("PAUSED"))
                .body("clocks[0].dueAt", nullValue())
                .body("clocks[0].remaining", equalTo("PT7H"))
                .body("waiting.responsible", contains("CUSTOMER"))
                .body("waiting[0].by", equalTo("an-agent"));
        move(agent, id, 3, Map.of("to", "IN_PROGRESS"));
        as(agent).get("/v1/tickets/" + id + "/clocks").then().body("clocks[0].dueAt", equalTo("2026-12-21T16:30:00Z"));
    }

    @Test
    void it_is_told_whose_fault_the_waiting_was() {
        var id = opened(agent);
        begin(agent, id);
        clock.advance(Duration.ofMinutes(60));
        move(agent, id, 2, Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));
        clock.set(Instant.parse("2026-12-21T08:30:00Z"));
        move(agent, id, 3, Map.of("to", "IN_PROGRESS"));

        as(Tokens.of("analyst", tenant, "x"))
                .get("/v1/sla/reports/waiting?from=2026-12-18T00:00:00Z&until=2026-12-22T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.responsible", contains("CUSTOMER"))
                .body("items[0].count", equalTo(1))
                .body("items[0].openSeconds", equalTo(30 * 60 + 30 * 60));
    }

    @Test
    void kept_promises_are_counted() {
        var kept = opened(agent);
        opened(agent);
        begin(agent, kept);
        move(agent, kept, 2, Map.of("to", "RESOLVED", "findings", Map.of("outcome", "REPAIRED", "findingCode", "X")));

        as(Tokens.manager(tenant))
                .get("/v1/sla/reports/promises?from=2026-12-18T00:00:00Z&until=2026-12-19T00:00:00Z")
                .then()
                .body("items.promise", contains("resolved"))
                .body("items[0].kept", equalTo(1))
                .body("items[0].running", equalTo(1))
                .body("items[0].broken", equalTo(0));
        as(Tokens.manager(tenant)).get("/v1/sla/reports/promises").then().statusCode(400);
    }

    /** Else whoever calls a late ticket off makes its breach undone. */
    @Test
    void a_broken_promise_stays_broken_when_its_ticket_is_called_off() {
        var late = opened(agent);
        clock.set(Instant.parse("2026-12-22T08:30:00Z"));
        move(agent, late, 0, Map.of("to", "CANCELLED", "reason", "not-needed"));
        move(agent, opened(agent), 0, Map.of("to", "CANCELLED", "reason", "not-needed"));

        as(Tokens.manager(tenant))
                .get("/v1/sla/reports/promises?from=2026-12-18T00:00:00Z&until=2026-12-23T00:00:00Z")
                .then()
                .body("items.broken", contains(1))
                .body("items.kept", contains(0))
                .body("items.overdue", contains(0));
    }
}

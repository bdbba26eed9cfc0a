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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockResourceTest {
    private static final Map<String, Object> DISPATCH = Map.of(
            "party", "INTERNAL", "startsOn", List.of("OPENED"), "stopsOn", List.of("ASSIGNED"), "target", "PT1H");

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);

    @BeforeEach
    void fridayAfternoon() {
        clock.set(Instant.parse("2026-12-18T15:30:00Z"));
        publish(tenant, "OFFICE", 1, OFFICE).then().statusCode(201);
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void a_clock_explains_itself() {
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED)).then().statusCode(201);
        var id = PromiseScenes.opened(agent);
        clock.set(Instant.parse("2026-12-21T09:00:00Z"));

        clocks(agent, id)
                .body("policy.code", equalTo("REPAIRS"))
                .body("clocks[0].promise", equalTo("resolved"))
                .body("clocks[0].state", equalTo("RUNNING"))
                .body("clocks[0].dueAt", equalTo("2026-12-21T15:30:00Z"))
                .body("clocks[0].elapsed", equalTo("PT2H30M"))
                .body("clocks[0].remaining", equalTo("PT5H30M"))
                .body("clocks[0].calendar.version", equalTo(1))
                .body("clocks[0].counted.length", contains("PT1H30M", "PT1H"))
                .body("clocks[0].ladder.level", contains("warning", "manager"))
                .body("clocks[0].ladder[0].reachedAt", equalTo("2026-12-21T14:30:00Z"));
    }

    @Test
    void a_missed_hour_tells_each_step_late_and_once_also_of_two_who_look() throws Exception {
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED));
        var id = PromiseScenes.opened(agent);
        var mark = events.mark();
        clock.set(Instant.parse("2026-12-21T16:30:00Z"));

        PromiseScenes.atOnce(2, timers::sweep);
        timers.sweep();

        events.in(tenant, mark)
                .expect("ticket.clock.escalated.v1")
                .with("level", "warning")
                .with("reachedAt", "2026-12-21T14:30:00Z")
                .expect("ticket.clock.breached.v1")
                .with("breachedAt", "2026-12-21T15:30:00Z")
                .andNothingElse();
        clocks(agent, id).body("clocks[0].ladder[0].noticedAt", equalTo("2026-12-21T16:30:00Z"));
        clock.set(Instant.parse("2026-12-22T08:30:00Z"));
        timers.sweep();
        clocks(agent, id).body("clocks[0].ladder[1].noticedAt", equalTo("2026-12-22T08:30:00Z"));
    }

    @Test
    void the_most_urgent_tickets_have_their_own_target_also_those_that_become_so() {
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED));
        var id = PromiseScenes.opened(agent);
        var mark = events.mark();

        as(agent)
                .header("If-Match", "\"0\"")
                .body(Map.of("priority", "URGENT"))
                .put("/v1/tickets/" + id + "/priority")
                .then()
                .statusCode(200);

        clocks(agent, id)
                .body("clocks[0].target", equalTo("PT2H"))
                .body("clocks[0].dueAt", equalTo("2026-12-21T08:30:00Z"));
        events.in(tenant, mark)
                .expect("ticket.ticket.priority-changed.v1")
                .expect("ticket.clock.replanned.v1")
                .with("dueAt", "2026-12-21T08:30:00Z")
                .andNothingElse();
    }

    @Test
    void what_is_published_later_moves_a_ticket_only_on_command() {
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED));
        var id = PromiseScenes.opened(agent);
        var longer = new HashMap<>(RESOLVED);
        longer.put("target", "PT10H");
        publishPolicy(tenant, "REPAIRS", 2, policy(longer)).then().statusCode(201);
        clocks(agent, id).body("clocks[0].target", equalTo("PT8H"));
        var etag = as(agent).get("/v1/tickets/" + id + "/clocks").header("ETag");

        replan(id, "\"99\"").then().statusCode(412);
        replan(id, etag).then().statusCode(200).body("clocks[0].dueAt", equalTo("2026-12-22T08:30:00Z"));
    }

    @Test
    void customers_see_what_they_were_promised_and_not_how_we_keep_each_other_to_it() {
        var internal = promise("dispatch", DISPATCH);
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED, internal)).then().statusCode(201);
        var id = PromiseScenes.opened(agent);

        clocks(agent, id).body("clocks.promise", contains("dispatch", "resolved"));
        clocks(Tokens.retailer(tenant, "parsian"), id)
                .body("clocks.promise", contains("resolved"))
                .body("clocks[0].ladder", nullValue())
                .body("clocks[0].calendar", nullValue())
                .body("policy", nullValue())
                .body("waiting", nullValue());
        as(Tokens.retailer(tenant, "novin"))
                .get("/v1/tickets/" + id + "/clocks")
                .then()
                .statusCode(404);
    }

    @Test
    void where_nothing_was_promised_there_are_no_clocks() {
        var trainings = policyFor(Map.of("kinds", List.of("TRAINING")), List.of(RESOLVED));
        publishPolicy(tenant, "TRAINING", 1, trainings).then().statusCode(201);

        clocks(agent, PromiseScenes.opened(agent)).body("clocks", empty());
        replan(PromiseScenes.opened(agent), "*").then().statusCode(404);
    }

    private Response replan(String id, String etag) {
        return as(Tokens.manager(tenant)).header("If-Match", etag).post("/v1/tickets/" + id + "/clocks/replans");
    }

    private static ValidatableResponse clocks(String token, String id) {
        return as(token).get("/v1/tickets/" + id + "/clocks").then().statusCode(200);
    }
}

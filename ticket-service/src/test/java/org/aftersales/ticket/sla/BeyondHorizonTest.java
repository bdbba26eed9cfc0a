package org.aftersales.ticket.sla;

import static org.aftersales.ticket.sla.PromiseScenes.OFFICE;
import static org.aftersales.ticket.sla.PromiseScenes.RESOLVED;
import static org.aftersales.ticket.sla.PromiseScenes.as;
import static org.aftersales.ticket.sla.PromiseScenes.move;
import static org.aftersales.ticket.sla.PromiseScenes.policy;
import static org.aftersales.ticket.sla.PromiseScenes.promise;
import static org.aftersales.ticket.sla.PromiseScenes.publish;
import static org.aftersales.ticket.sla.PromiseScenes.publishPolicy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The holidays are known until Friday; what is due on Monday may still move. */
@QuarkusTest
class BeyondHorizonTest {
    private static final String FRIDAY = "2026-12-18";

    /** Counts every hour, so that no holiday moves it. */
    private static final Map<String, Object> REACHED = promise(
            "reached",
            Map.of(
                    "startsOn",
                    List.of("OPENED"),
                    "stopsOn",
                    List.of("RESOLVED"),
                    "unit",
                    "ELAPSED",
                    "target",
                    "PT90H"));

    @Inject
    EventProbe events;

    @Inject
    TestClock clock;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);

    @BeforeEach
    void friday_afternoon() {
        clock.set(Instant.parse("2026-12-18T15:30:00Z"));
        var known = new HashMap<>(OFFICE);
        known.put("validThrough", FRIDAY);
        publish(tenant, "OFFICE", 1, known).then().statusCode(201);
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED, REACHED)).then().statusCode(201);
    }

    @AfterEach
    void time_stands_still() {
        clock.reset();
    }

    @Test
    void a_clock_that_is_due_beyond_what_is_known_of_holidays_says_so() {
        var id = PromiseScenes.opened(agent);

        as(agent)
                .get("/v1/tickets/" + id + "/clocks")
                .then()
                .body("clocks.sort { it.promise }.promise", contains("reached", "resolved"))
                .body("clocks.sort { it.promise }.beyondHorizon", contains(false, true));
        events.in(tenant)
                .expect("ticket.clock.started.v1")
                .with("promise", "resolved")
                .with("beyondHorizon", true)
                .expect("ticket.clock.started.v1")
                .with("promise", "reached")
                .with("beyondHorizon", false);
    }

    @Test
    void what_is_due_before_that_or_has_no_due_time_says_nothing() {
        var id = PromiseScenes.opened(agent);
        PromiseScenes.begin(agent, id);

        move(agent, id, 2, Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));
        resolved(id, false);
        move(agent, id, 3, Map.of("to", "IN_PROGRESS"));
        resolved(id, true);
        clock.set(Instant.parse("2026-12-17T08:00:00Z"));
        id = PromiseScenes.opened(agent);
        resolved(id, false);
    }

    @Test
    void what_was_kept_does_not_move_any_more() {
        var id = PromiseScenes.opened(agent);
        PromiseScenes.begin(agent, id);
        resolved(id, true);

        var findings = Map.of("outcome", "REPAIRED", "findingCode", "PSU-REPLACED");
        move(agent, id, 2, Map.of("to", "RESOLVED", "findings", findings));

        resolved(id, false);
    }

    @Test
    void a_preview_of_elapsed_time_asks_no_calendar_for_its_holidays() {
        var asked = new HashMap<String, Object>(
                Map.of("calendar", "OFFICE", "start", "2026-12-18T16:30:00+01:00", "target", "PT80H"));
        preview(asked, true);
        asked.put("unit", "ELAPSED");
        preview(asked, false);
    }

    private void preview(Map<String, Object> asked, boolean beyond) {
        as(agent).body(asked).post("/v1/sla/preview").then().body("beyondHorizon", equalTo(beyond));
    }

    private void resolved(String id, boolean beyond) {
        as(agent)
                .get("/v1/tickets/" + id + "/clocks")
                .then()
                .body("clocks.find { it.promise == 'resolved' }.beyondHorizon", equalTo(beyond));
    }
}

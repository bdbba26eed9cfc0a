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
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How much of a time tickets waited, by whose fault. Work is done in Berlin from 09:00 to 12:30 and from 13:30 to 18:00 on
 * Mondays to Fridays, so from 08:00 to 17:00 in universal time here.
 */
@QuarkusTest
class WaitingReportTest {
    private static final int HOUR = 3600;

    @Inject
    TestClock clock;

    private final String tenant = "tenant-" + UUID.randomUUID();
    private final String agent = Tokens.agent(tenant);

    @BeforeEach
    void mondayMorning() {
        clock.set(Instant.parse("2026-12-07T09:00:00Z"));
        publish(tenant, "OFFICE", 1, OFFICE).then().statusCode(201);
        publishPolicy(tenant, "REPAIRS", 1, policy(RESOLVED)).then().statusCode(201);
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void waiting_that_goes_on_counts_until_now() {
        waiting("CUSTOMER_INFO");
        at("2026-12-07T11:00:00Z");

        assertEquals(List.of("CUSTOMER CUSTOMER_INFO 1", 2 * HOUR, 2 * HOUR), on("2026-12-07", "2026-12-08"));
        at("2026-12-07T20:00:00Z");
        assertEquals(List.of("CUSTOMER CUSTOMER_INFO 1", 7 * HOUR, 11 * HOUR), on("2026-12-07", "2026-12-08"));
    }

    @Test
    void what_lies_beyond_the_time_does_not_count() {
        var id = waiting("CUSTOMER_INFO");
        at("2026-12-09T10:00:00Z");
        move(agent, id, 3, Map.of("to", "IN_PROGRESS"));
        at("2026-12-20T10:00:00Z");

        assertEquals(List.of(), on("2026-12-06", "2026-12-07"));
        assertEquals(List.of("CUSTOMER CUSTOMER_INFO 1", 7 * HOUR, 15 * HOUR), on("2026-12-07", "2026-12-08"));
        assertEquals(List.of("CUSTOMER CUSTOMER_INFO 1", 8 * HOUR, 24 * HOUR), on("2026-12-08", "2026-12-09"));
        assertEquals(List.of("CUSTOMER CUSTOMER_INFO 1", 2 * HOUR, 10 * HOUR), on("2026-12-09", "2026-12-10"));
        assertEquals(List.of(), on("2026-12-10", "2026-12-11"));
        assertEquals(List.of("CUSTOMER CUSTOMER_INFO 1", 17 * HOUR, 49 * HOUR), on("2026-12-01", "2026-12-20"));
    }

    @Test
    void what_is_still_waited_for_is_counted_beside_what_was() {
        var over = waiting("CUSTOMER_INFO");
        waiting("CUSTOMER_INFO");
        waiting("PARTS");
        at("2026-12-07T10:00:00Z");
        move(agent, over, 3, Map.of("to", "IN_PROGRESS"));
        at("2026-12-07T12:00:00Z");

        var report = on("2026-12-07", "2026-12-31");

        assertEquals(List.of("CUSTOMER CUSTOMER_INFO 2", 3 * HOUR + HOUR / 2, 4 * HOUR), report.subList(0, 3));
        assertEquals(List.of(2 * HOUR + HOUR / 2, 3 * HOUR), report.subList(4, 6));
    }

    @Test
    void nothing_waits_in_a_time_that_is_yet_to_come_or_in_another_tenant() {
        waiting("CUSTOMER_INFO");
        at("2026-12-07T10:00:00Z");

        assertEquals(List.of(), on("2026-12-08", "2026-12-09"));
        assertEquals(List.of(), on("2026-12-09", "2026-12-07"));
        assertEquals(List.of(), told("another-" + tenant, "2026-12-07", "2026-12-08"));
    }

    private String waiting(String reason) {
        var id = opened(agent);
        begin(agent, id);
        move(agent, id, 2, Map.of("to", "WAITING", "waitingFor", reason));
        return id;
    }

    private void at(String time) {
        clock.set(Instant.parse(time));
    }

    private List<Object> on(String from, String until) {
        return told(tenant, from, until);
    }

    /** Of each line whose fault it was, for what and how often, and then the seconds, open and all. */
    private static List<Object> told(String whose, String from, String until) {
        var items = as(Tokens.of("analyst", whose, "x"))
                .get("/v1/sla/reports/waiting?from=" + from + "T00:00:00Z&until=" + until + "T00:00:00Z")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items");
        return items.stream()
                .flatMap(line -> Stream.of(
                        line.get("responsible") + " " + line.get("reason") + " " + line.get("count"),
                        line.get("openSeconds"),
                        line.get("elapsedSeconds")))
                .toList();
    }
}

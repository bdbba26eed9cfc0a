package org.aftersales.ticket.ticket;

import static org.aftersales.kit.test.TestClock.START;
import static org.aftersales.ticket.ticket.Priority.NORMAL;
import static org.aftersales.ticket.ticket.TicketKind.REPAIR;
import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask for work lists, and what of them cannot be read. */
@QuarkusTest
class WorkFilterRefusalTest {
    private static final Map<String, String> OVERDUE = Map.of("overdue", "true");

    @Inject
    TestClock clock;

    private DueScenes desk;

    @BeforeEach
    void nobodyElseIsHere() {
        clock.reset();
        desk = new DueScenes();
    }

    @AfterEach
    void timeStandsStill() {
        clock.reset();
    }

    @Test
    void another_tenant_finds_nothing_of_it() {
        desk.queue("ALL", 1, "[]");
        desk.opened(REPAIR, NORMAL);
        clock.set(START.plus(Duration.ofHours(9)));
        var stranger = Tokens.agent(TicketScenes.aTenant());

        for (var query : List.of(OVERDUE, Map.of("queue", "ALL"), Map.of("sort", "dueAt"))) {
            assertEquals(1, desk.found(query).size());
            as(stranger).queryParams(query).get("/v1/tickets").then().body("items", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "assignee, a-technician",
        "queue, ALL",
        "overdue, true",
        "overdue, false",
        "dueAfter, 2026-11-21T00:00:00Z",
        "dueBefore, 2026-11-21T00:00:00Z",
        "sort, dueAt"
    })
    void what_is_for_staff_is_refused_to_others(String name, String value) {
        for (var token : List.of(Tokens.retailer(desk.tenant(), "parsian"), Tokens.customer(desk.tenant(), "me"))) {
            var answer = as(token).queryParam(name, value).get("/v1/tickets");
            problem(answer, 400, "invalid-parameter").then().body("errors.pointer", contains("?" + name));
        }
        var export = as(Tokens.retailer(desk.tenant(), "parsian"))
                .queryParam(name, value)
                .get("/v1/ticket-exports");
        problem(export, 400, "invalid-parameter").then().body("errors.pointer", contains("?" + name));
        as(desk.agent()).queryParam(name, value).get("/v1/tickets").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue two words",
                "overdue maybe",
                "dueAfter tomorrow",
                "dueBefore 2026-13-01T00:00:00Z",
                "dueBefore +12026-01-01T00:00:00Z",
                "openedSince 0000-01-01T00:00:00Z",
                "openedBefore 2026-11-21",
                "sort openedAt"
            })
    void what_cannot_be_read_is_refused_with_its_name(String typed) {
        var name = typed.substring(0, typed.indexOf(' '));
        var answer = as(desk.agent())
                .queryParam(name, typed.substring(name.length() + 1))
                .get("/v1/tickets");

        problem(answer, 400, "invalid-parameter").then().body("errors.pointer", contains("?" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void the_first_and_the_last_time_that_somebody_can_mean_are_times(String told) {
        for (var name : List.of("dueAfter", "dueBefore", "openedSince", "openedBefore")) desk.list(Map.of(name, told));
    }
}

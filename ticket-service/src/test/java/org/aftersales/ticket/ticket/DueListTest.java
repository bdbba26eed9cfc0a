package org.aftersales.ticket.ticket;

import static org.aftersales.kit.test.TestClock.START;
import static org.aftersales.ticket.ticket.Priority.NORMAL;
import static org.aftersales.ticket.ticket.Priority.URGENT;
import static org.aftersales.ticket.ticket.TicketKind.REPAIR;
import static org.aftersales.ticket.ticket.TicketKind.SUPPORT;
import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work is listed in the order in which it is due. */
@QuarkusTest
class DueListTest {
    private static final Map<String, String> DUE = Map.of("sort", "dueAt");

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
    void what_is_due_soonest_comes_first_and_what_is_not_due_is_left_out() {
        var early = desk.opened(REPAIR, NORMAL);
        desk.opened(SUPPORT, NORMAL);
        clock.advance(Duration.ofHours(1));
        var last = desk.opened(REPAIR, NORMAL);
        var soonest = desk.opened(REPAIR, URGENT);
        var waits = desk.opened(REPAIR, NORMAL);
        desk.begin(waits);
        desk.then(waits, 2, Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));

        var due = desk.list(DUE);

        due.then().body("items.id", contains(soonest, early, last)).body("next", nullValue());
        due.then()
                .body(
                        "items[0].nextDueAt",
                        equalTo(START.plus(Duration.ofHours(3)).toString()));
        desk.list(Map.of()).then().body("items[0].nextDueAt", nullValue());
        assertEquals(List.of(waits, soonest, last), desk.found(Map.of("limit", "3", "sort", "newest")));
    }

    @Test
    void what_was_broken_stands_where_it_was_due_also_when_other_terms_would_give_it_more_time() {
        var broken = desk.opened(REPAIR, URGENT);
        clock.advance(Duration.ofHours(5));
        var fresh = desk.opened(REPAIR, URGENT);
        as(desk.agent())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("priority", "LOW"))
                .put("/v1/tickets/" + broken + "/priority")
                .then()
                .statusCode(200);

        assertEquals(List.of(broken, fresh), desk.found(DUE));
        assertEquals(List.of(broken), desk.found(Map.of("sort", "dueAt", "overdue", "true")));
        assertEquals(List.of(fresh), desk.found(Map.of("sort", "dueAt", "overdue", "false")));
    }

    /** Opened at the same instant, with two promises that are due at the same instant. */
    @ParameterizedTest
    @CsvSource({"1, ''", "2, ''", "3, REPAIR", "7, ''"})
    void pages_follow_each_other_also_where_all_is_due_at_once(int limit, String kind) {
        var opened = new ArrayList<String>();
        for (int n = 0; n < 7; n++) opened.add(desk.opened(REPAIR, NORMAL));
        opened.addFirst(desk.opened(REPAIR, URGENT));
        var query = new HashMap<String, String>(DUE);
        query.put("limit", String.valueOf(limit));
        if (!kind.isEmpty()) query.put("kind", kind);

        var seen = new ArrayList<String>();
        String next;
        do {
            var page = desk.list(query);
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            query.put("after", String.valueOf(next));
        } while (next != null);

        assertEquals(opened, seen);
    }

    @Test
    void filters_hold_in_this_order_too() {
        desk.queue("FIELD", 1, "[\"REPAIR\"]");
        var first = desk.opened(REPAIR, NORMAL);
        clock.advance(Duration.ofHours(1));
        var second = desk.opened(REPAIR, NORMAL);
        desk.begin(second);
        var nine = START.plus(Duration.ofHours(9)).toString();

        assertEquals(List.of(first, second), desk.found(Map.of("sort", "dueAt", "queue", "FIELD")));
        assertEquals(List.of(), desk.found(Map.of("sort", "dueAt", "queue", "NOBODYS")));
        assertEquals(List.of(second), desk.found(Map.of("sort", "dueAt", "assignee", "an-agent")));
        assertEquals(List.of(second), desk.found(Map.of("sort", "dueAt", "dueAfter", nine)));
        assertEquals(List.of(first), desk.found(Map.of("sort", "dueAt", "dueBefore", nine)));
        assertEquals(List.of(first), desk.found(Map.of("sort", "dueAt", "status", "OPEN")));
        var number = as(desk.agent()).get("/v1/tickets/" + second).<String>path("number");
        assertEquals(List.of(second), desk.found(Map.of("sort", "dueAt", "q", number)));
        assertEquals(List.of(), desk.found(Map.of("sort", "dueAt", "q", "...")));
    }

    @Test
    void a_cursor_is_good_for_its_own_order_only() {
        desk.opened(REPAIR, NORMAL);
        var last = desk.opened(REPAIR, NORMAL);
        var due = desk.list(Map.of("sort", "dueAt", "limit", "1")).<String>path("next");
        var newest = desk.list(Map.of("limit", "1")).<String>path("next");

        assertEquals(List.of(last), desk.found(Map.of("sort", "dueAt", "after", due)));
        for (var query : List.of(
                Map.of("after", due),
                Map.of("after", due, "sort", "newest"),
                Map.of("after", newest, "sort", "dueAt"),
                Map.of("after", due, "sort", "dueAt", "kind", "REPAIR"),
                Map.of("after", "AAAA", "sort", "dueAt"))) {
            var answer = as(desk.agent()).queryParams(query).get("/v1/tickets");
            problem(answer, 400, "invalid-cursor").then().body("errors.pointer", contains("?after"));
        }
    }

    @Test
    void a_kept_search_has_the_filters_and_the_order() {
        var late = desk.opened(REPAIR, NORMAL);
        var later = desk.opened(REPAIR, NORMAL);
        clock.advance(Duration.ofHours(7));
        desk.opened(REPAIR, URGENT);
        clock.advance(Duration.ofHours(2));
        var filter = Map.of("overdue", "true", "sort", "dueAt", "openedBefore", "2026-11-21T07:00:00Z");
        var search = Map.of("name", "late", "shared", false, "filter", filter);
        var id = post(desk.agent(), "/v1/saved-searches", search).<String>path("id");

        var run = as(desk.agent()).queryParam("limit", 1).get("/v1/saved-searches/" + id + "/tickets");
        run.then().body("items.id", contains(late));
        as(desk.agent())
                .queryParam("after", run.<String>path("next"))
                .get("/v1/saved-searches/" + id + "/tickets")
                .then()
                .body("items.id", contains(later));
        as(desk.agent()).get("/v1/saved-searches/" + id).then().body("filter.overdue", equalTo("true"));
    }

    @Test
    void an_export_is_written_in_the_order_of_its_list() {
        var later = desk.opened(REPAIR, NORMAL);
        var sooner = desk.opened(REPAIR, URGENT);
        desk.opened(SUPPORT, NORMAL);

        var lines = as(desk.agent())
                .queryParams(DUE)
                .get("/v1/ticket-exports")
                .asString()
                .lines();

        assertEquals(
                List.of(sooner, later),
                lines.skip(1).map(line -> line.substring(0, 36)).toList());
    }

    @Test
    void a_kept_search_in_an_order_that_is_none_is_refused() {
        var search = Map.of("name", "x", "shared", false, "filter", Map.of("sort", "colour", "overdue", "true"));

        problem(post(desk.agent(), "/v1/saved-searches", search), 422, "invalid-filter")
                .then()
                .body("errors.pointer", contains("/filter/sort"));
    }
}

package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TicketListTest {
    @Inject
    TicketScenes scenes;

    @Inject
    TestClock clock;

    private String tenant;
    private String agent;

    @BeforeEach
    void nobodyElseIsHere() {
        clock.reset();
        tenant = TicketScenes.aTenant();
        agent = Tokens.agent(tenant);
    }

    @Test
    void pages_follow_each_other_newest_first_without_gap_or_repetition() {
        var opened = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            clock.advance(Duration.ofSeconds(1));
            opened.addFirst(scenes.aRepair(tenant));
        }

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var query = after == null ? Map.of("limit", "3") : Map.of("limit", "3", "after", after);
            var page = list(agent, query);
            seen.addAll(page.path("items.id"));
            after = page.path("next");
        } while (after != null);

        assertEquals(opened, seen);
    }

    @Test
    void a_row_has_neither_history_nor_words() {
        scenes.aRepairInWork(tenant);

        list(agent, Map.of())
                .then()
                .body("items[0].status", equalTo("IN_PROGRESS"))
                .body("items[0].history", nullValue())
                .body("next", nullValue());
    }

    @Test
    void filters_restrict_together() {
        var open = scenes.aRepair(tenant);
        var inWork = scenes.aRepairInWork(tenant);

        list(agent, Map.of("status", "OPEN")).then().body("items.id", contains(open));
        list(agent, Map.of("assignee", "a-technician")).then().body("items.id", contains(inWork));
        list(agent, Map.of("kind", "REPAIR")).then().body("items.id", containsInAnyOrder(open, inWork));
        list(agent, Map.of("kind", "SUPPORT")).then().body("items", empty());
        list(agent, Map.of("status", "OPEN", "assignee", "a-technician")).then().body("items", empty());
        list(agent, Map.of("claimId", UUID.randomUUID().toString())).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "status, GONE",
        "status, open",
        "kind, TELEPATHY",
        "claimId, not-a-uuid",
        "assignee, two words",
        "assignee, 'a\u0000b'",
        "limit, 0",
        "limit, -1",
        "limit, many",
        "limit, 99999999999999999999"
    })
    void a_parameter_that_cannot_be_read_answers_400_with_its_name(String name, String value) {
        refused(list(agent, Map.of(name, value)), "invalid-parameter", "?" + name);
    }

    @Test
    void a_limit_above_the_largest_is_lowered() {
        scenes.aRepair(tenant);

        list(agent, Map.of("limit", "100000")).then().statusCode(200).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", " ", "%"})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        refused(list(agent, Map.of("after", cursor)), "invalid-cursor", "?after");
    }

    @Test
    void a_cursor_is_good_for_its_own_list_only() {
        scenes.aRepair(tenant, "parsian", UUID.randomUUID());
        scenes.aRepair(tenant, "parsian", UUID.randomUUID());
        var cursor = list(agent, Map.of("limit", "1")).<String>path("next");

        var stranger = Tokens.agent(TicketScenes.aTenant());
        var retailer = Tokens.retailer(tenant, "parsian");

        list(agent, Map.of("after", cursor)).then().statusCode(200).body("items", hasSize(1));
        refused(list(agent, Map.of("after", cursor, "status", "OPEN")), "invalid-cursor", "?after");
        refused(list(stranger, Map.of("after", cursor)), "invalid-cursor", "?after");
        refused(list(retailer, Map.of("after", cursor)), "invalid-cursor", "?after");
    }

    private static Response list(String token, Map<String, String> query) {
        return as(token).queryParams(query).get("/v1/tickets");
    }

    private static void refused(Response answer, String code, String pointer) {
        answer.then().statusCode(400).body("code", equalTo(code)).body("errors.pointer", equalTo(List.of(pointer)));
    }
}

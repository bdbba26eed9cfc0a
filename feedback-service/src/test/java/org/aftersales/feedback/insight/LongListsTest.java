package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has many groups is read in pages: each group once, in the order of the whole. */
@QuarkusTest
class LongListsTest {

    private static final String AT = "2026-11-20T10:00:00Z";
    private static final String FAILURES = "/v1/insight/failures?by=PART";
    private static final String PROMISES = "/v1/insight/promises?by=KIND";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void failures_come_in_pages_with_what_fails_most_often_first() {
        found("FAN", 1);
        found("LAMP", 3);
        found("BELT", 1);
        found("PUMP", 2);

        var parts = List.of("LAMP", "PUMP", "BELT", "FAN").stream()
                .map(part -> "09521234001348/" + part)
                .toList();
        assertEquals(parts, inPagesOf(1, FAILURES, "group"));
        assertEquals(parts, inPagesOf(2, FAILURES, "group"));
        assertEquals(parts, inPagesOf(3, FAILURES, "group"));
        assertEquals(parts, inPagesOf(4, FAILURES, "group"));
    }

    @Test
    void promises_come_in_pages_by_group_and_promise() {
        done("REPAIR", "resolved");
        done("REPAIR", "answered");
        done("DELIVERY", "resolved");

        assertEquals(List.of("DELIVERY", "REPAIR", "REPAIR"), inPagesOf(1, PROMISES, "group"));
        assertEquals(List.of("resolved", "answered", "resolved"), inPagesOf(2, PROMISES, "promise"));
    }

    @Test
    void a_cursor_holds_for_the_list_that_it_is_of() {
        found("FAN", 1);
        found("LAMP", 1);
        var cursor = page(1, FAILURES, "").getString("next");

        for (var other : List.of("/v1/insight/failures?by=PRODUCT", FAILURES + "&from=2026-11-01", PROMISES)) {
            Asked.as(Tokens.analyst(tenant))
                    .queryParam("after", cursor)
                    .get(other)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-cursor"));
        }
    }

    private List<String> inPagesOf(int size, String list, String field) {
        var told = new ArrayList<String>();
        var after = "";
        do {
            var page = page(size, list, after);
            told.addAll(page.getList("items." + field));
            after = page.getString("next");
        } while (after != null);
        return told;
    }

    private JsonPath page(int size, String list, String after) {
        var request = Asked.as(Tokens.analyst(tenant)).queryParam("limit", size);
        if (!after.isEmpty()) request.queryParam("after", after);
        return request.get(list).then().statusCode(200).extract().jsonPath();
    }

    private void found(String part, int times) {
        for (int i = 0; i < times; i++) {
            var values = Map.of(
                    "ticketId", UUID.randomUUID(), "gtin", "09521234001348", "findingCode", part, "resolvedAt", AT);
            story.deliver(IncomingEvents.of("ticket.ticket.resolved.v1", values, tenant));
        }
    }

    private void done(String kind, String promise) {
        var values = Map.of(
                "ticketId", UUID.randomUUID(),
                "kind", kind,
                "promise", promise,
                "dueAt", AT,
                "completedAt", AT,
                "kept", true);
        story.deliver(IncomingEvents.of("ticket.clock.completed.v1", values, tenant));
    }
}

package org.aftersales.feedback.promise;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromiseResourceTest {

    private static final Instant DUE = Instant.parse("2026-11-20T15:00:00Z");

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();

    @BeforeEach
    void today() {
        clock.reset();
    }

    /** Wilson for 8 of 10: 49.02 to 94.33. Late by 30 and by 90 minutes. */
    @Test
    void what_was_promised_is_told_beside_what_was_kept() {
        for (int i = 0; i < 8; i++) done(UUID.randomUUID(), DUE.minusSeconds(60), Map.of());
        done(UUID.randomUUID(), DUE.plusSeconds(30 * 60), Map.of());
        done(UUID.randomUUID(), DUE.plusSeconds(90 * 60), Map.of());

        kept("?by=RETAILER")
                .body("group", contains("parsian"))
                .body("promise", contains("resolved"))
                .body("[0].done", equalTo(10))
                .body("[0].kept", equalTo(8))
                .body("[0].share.value", equalTo(80.0f))
                .body("[0].share.low", equalTo(49.02f))
                .body("[0].share.high", equalTo(94.33f))
                .body("[0].late.medianMinutes", equalTo(60))
                .body("[0].late.longestMinutes", equalTo(90));
    }

    @Test
    void a_promise_counts_for_the_centre_also_where_that_is_known_later() {
        Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body("{\"centres\":[{\"code\":\"shiraz\",\"technicians\":[\"technician-7\"]}],\"batches\":[]}")
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
        var asked = new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
        done(asked.ticketId(), DUE, Map.of());
        kept("").body("$", empty());

        story.deliver(Story.ticket("assigned", asked, Map.of("assignee", "technician-7")));
        story.deliver(Story.ticket("resolved", asked));

        kept("").body("group", contains("shiraz"))
                .body("[0].suppressed", equalTo(true))
                .body("[0].share", nullValue())
                .body("[0].late", nullValue());
        kept("?by=TECHNICIAN").body("group", contains("technician-7"));
    }

    @Test
    void the_same_promise_counts_once_and_those_among_colleagues_do_not() {
        var ticket = UUID.randomUUID();
        done(ticket, DUE, Map.of());
        done(ticket, DUE, Map.of());
        done(ticket, DUE, Map.of("cycle", 2));
        done(ticket, DUE, Map.of("party", "TEAM", "promise", "handed-over"));

        kept("?by=KIND").body("promise", contains("resolved")).body("[0].done", equalTo(2));
        kept("?by=KIND&kind=DELIVERY").body("$", empty());
        kept("?by=KIND&to=2026-11-19").body("$", empty());
    }

    @Test
    void another_tenant_has_promises_of_its_own() {
        done(UUID.randomUUID(), DUE, Map.of());

        Asked.as(Tokens.analyst("t-" + UUID.randomUUID()))
                .get("/v1/insight/promises?by=RETAILER")
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    private void done(UUID ticket, Instant completedAt, Map<String, ?> overrides) {
        var values = new HashMap<String, Object>(overrides);
        values.put("ticketId", ticket);
        values.put("dueAt", DUE);
        values.put("completedAt", completedAt);
        values.put("kept", !completedAt.isAfter(DUE));
        story.deliver(IncomingEvents.of("ticket.clock.completed.v1", values, tenant));
    }

    private ValidatableResponse kept(String query) {
        return Asked.as(Tokens.analyst(tenant))
                .get("/v1/insight/promises" + query)
                .then()
                .statusCode(200);
    }
}

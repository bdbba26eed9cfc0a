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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .body("items.group", contains("parsian"))
                .body("items.promise", contains("resolved"))
                .body("items[0].done", equalTo(10))
                .body("items[0].kept", equalTo(8))
                .body("items[0].share.value", equalTo(80.0f))
                .body("items[0].share.low", equalTo(49.02f))
                .body("items[0].share.high", equalTo(94.33f))
                .body("items[0].late.medianMinutes", equalTo(60))
                .body("items[0].late.longestMinutes", equalTo(90));
    }

    @Test
    void a_promise_counts_for_the_centre_also_where_that_is_known_later() {
        technicianOfShiraz();
        var asked = aTicket();
        done(asked.ticketId(), DUE, Map.of());
        kept("").body("items", empty());

        story.deliver(Story.ticket("assigned", asked, Map.of("assignee", "technician-7")));
        story.deliver(Story.ticket("resolved", asked));

        kept("").body("items.group", contains("shiraz"))
                .body("items[0].suppressed", equalTo(true))
                .body("items[0].share", nullValue())
                .body("items[0].late", nullValue());
        kept("?by=TECHNICIAN").body("items.group", contains("technician-7"));
    }

    @Test
    void the_same_promise_counts_once_and_those_among_colleagues_do_not() {
        var ticket = UUID.randomUUID();
        done(ticket, DUE, Map.of());
        done(ticket, DUE, Map.of());
        done(ticket, DUE, Map.of("cycle", 2));
        done(ticket, DUE, Map.of("party", "TEAM", "promise", "handed-over"));

        kept("?by=KIND").body("items.promise", contains("resolved")).body("items[0].done", equalTo(2));
        kept("?by=KIND&kind=DELIVERY").body("items", empty());
        kept("?by=KIND&to=2026-11-19").body("items", empty());
    }

    /** Wilson for 3 of 6: 18.76 to 81.24. */
    @Test
    void what_is_due_and_not_done_is_broken_also_when_it_is_called_off() {
        technicianOfShiraz();
        var called = assigned();
        broken(called, Map.of());
        story.deliver(Story.ticket("cancelled", called));
        for (int i = 0; i < 2; i++) broken(assigned(), Map.of());
        for (int i = 0; i < 3; i++) done(assigned().ticketId(), DUE, Map.of());

        kept("").body("items.group", contains("shiraz"))
                .body("items[0].done", equalTo(3))
                .body("items[0].undone", equalTo(3))
                .body("items[0].kept", equalTo(3))
                .body("items[0].share.value", equalTo(50.0f))
                .body("items[0].share.low", equalTo(18.76f))
                .body("items[0].late", nullValue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_broken_and_is_done_late_counts_once_on_the_day_on_which_it_was_due(boolean inOrder) {
        var late = aTicket();
        var nextDay = DUE.plusSeconds(24 * 60 * 60);
        var planned = Map.of("dueAt", nextDay.plusSeconds(60), "kept", false); // anew, after it was broken
        if (inOrder) broken(late, Map.of());
        done(late.ticketId(), nextDay, planned);
        if (!inOrder) broken(late, Map.of());

        kept("?by=RETAILER&from=2026-11-20&to=2026-11-20")
                .body("items[0].done", equalTo(1))
                .body("items[0].undone", equalTo(0))
                .body("items[0].kept", equalTo(0))
                .body("items[0].late.longestMinutes", equalTo(24 * 60));
        kept("?by=RETAILER&from=2026-11-21&to=2026-11-21").body("items", empty());
    }

    @Test
    void what_colleagues_did_not_do_for_each_other_is_no_broken_promise() {
        broken(aTicket(), Map.of("party", "INTERNAL"));

        kept("?by=RETAILER").body("items", empty());
    }

    @Test
    void another_tenant_has_promises_of_its_own() {
        done(UUID.randomUUID(), DUE, Map.of());

        Asked.as(Tokens.analyst("t-" + UUID.randomUUID()))
                .get("/v1/insight/promises?by=RETAILER")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private void done(UUID ticket, Instant completedAt, Map<String, ?> overrides) {
        var values = new HashMap<String, Object>(overrides);
        values.put("ticketId", ticket);
        values.putIfAbsent("dueAt", DUE);
        values.put("completedAt", completedAt);
        values.putIfAbsent("kept", !completedAt.isAfter(DUE));
        story.deliver(IncomingEvents.of("ticket.clock.completed.v1", values, tenant));
    }

    private void broken(Asked ticket, Map<String, ?> overrides) {
        var values = new HashMap<String, Object>(overrides);
        values.put("ticketId", ticket.ticketId());
        values.put("breachedAt", DUE);
        story.deliver(IncomingEvents.of("ticket.clock.breached.v1", values, tenant));
    }

    private void technicianOfShiraz() {
        Asked.as(Tokens.manager(tenant))
                .contentType("application/json")
                .body("{\"centres\":[{\"code\":\"shiraz\",\"technicians\":[\"technician-7\"]}],\"batches\":[]}")
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
    }

    private Asked aTicket() {
        return new Asked(tenant, UUID.randomUUID(), "sub-" + UUID.randomUUID(), UUID.randomUUID());
    }

    private Asked assigned() {
        var ticket = aTicket();
        story.deliver(Story.ticket("assigned", ticket, Map.of("assignee", "technician-7")));
        return ticket;
    }

    private ValidatableResponse kept(String query) {
        return Asked.as(Tokens.analyst(tenant))
                .get("/v1/insight/promises" + query)
                .then()
                .statusCode(200);
    }
}

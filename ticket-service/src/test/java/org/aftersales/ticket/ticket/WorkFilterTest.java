package org.aftersales.ticket.ticket;

import static org.aftersales.kit.test.TestClock.START;
import static org.aftersales.ticket.ticket.Priority.NORMAL;
import static org.aftersales.ticket.ticket.Priority.URGENT;
import static org.aftersales.ticket.ticket.TicketKind.REPAIR;
import static org.aftersales.ticket.ticket.TicketKind.SUPPORT;
import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.assign;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever gives out the work asks for: what is late, what is due when, what a queue has, what is old. */
@QuarkusTest
class WorkFilterTest {
    private static final Map<String, String> OVERDUE = Map.of("overdue", "true");

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @Inject
    TicketUseCases tickets;

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
    void overdue_is_what_was_promised_to_a_customer_for_a_time_that_has_passed() {
        var late = desk.opened(REPAIR, NORMAL);
        desk.opened(SUPPORT, NORMAL);
        at("PT8H");
        var fresh = desk.opened(REPAIR, NORMAL);
        assertEquals(List.of(), desk.found(OVERDUE));

        at("PT8H0.001S");

        assertEquals(List.of(late), desk.found(OVERDUE));
        assertEquals(List.of(fresh), desk.found(Map.of("overdue", "false", "kind", "REPAIR")));
        assertEquals(2, desk.found(Map.of("overdue", "false")).size());
    }

    @Test
    void what_is_done_is_not_overdue_however_late_it_was() {
        var late = desk.opened(REPAIR, NORMAL);
        desk.begin(late);
        at("PT9H");
        assertEquals(List.of(late), desk.found(OVERDUE));

        desk.then(late, 2, Map.of("to", "RESOLVED", "findings", Map.of("outcome", "REPAIRED", "findingCode", "X")));

        assertEquals(List.of(), desk.found(OVERDUE));
    }

    @Test
    void a_promise_that_was_broken_before_its_time_stood_still_stays_overdue() {
        var broken = desk.opened(REPAIR, NORMAL);
        var inTime = desk.opened(REPAIR, NORMAL);
        desk.begin(broken);
        desk.begin(inTime);
        desk.then(inTime, 2, Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));
        at("PT9H");
        desk.then(broken, 2, Map.of("to", "WAITING", "waitingFor", "CUSTOMER_INFO"));

        assertEquals(List.of(broken), desk.found(OVERDUE));
        assertEquals(
                List.of(broken),
                desk.found(Map.of("dueBefore", START.plusSeconds(8 * 3600 + 1).toString())));
    }

    @Test
    void due_is_a_ticket_by_its_soonest_promise_from_an_instant_on_and_before_another() {
        var urgent = desk.opened(REPAIR, URGENT);
        var normal = desk.opened(REPAIR, NORMAL);
        desk.opened(SUPPORT, URGENT);
        var two = START.plus(Duration.ofHours(2)).toString();
        var eight = START.plus(Duration.ofHours(8)).toString();

        assertEquals(List.of(urgent), desk.found(Map.of("dueBefore", eight)));
        assertEquals(List.of(normal), desk.found(Map.of("dueAfter", eight)));
        assertEquals(List.of(urgent), desk.found(Map.of("dueAfter", two, "dueBefore", eight)));
        assertEquals(List.of(), desk.found(Map.of("dueBefore", two)));
        assertEquals(List.of(normal), desk.found(Map.of("dueAfter", two, "priority", "NORMAL")));
    }

    @Test
    void a_complaint_is_due_when_it_was_promised_where_no_policy_says_when_it_is_resolved() {
        var promised = START.plus(Duration.ofHours(3));
        var complaint = UUID.randomUUID();
        var concern = new Concern(UUID.randomUUID(), "parsian", null, null, null, null, complaint);
        tenants.run(desk.tenant(), () -> tickets.openComplaint(concern, NORMAL, null, promised));
        var id = desk.found(Map.of("kind", "COMPLAINT")).getFirst();
        var sooner = desk.opened(REPAIR, URGENT);
        var later = desk.opened(REPAIR, NORMAL);

        assertEquals(List.of(sooner, id, later), desk.found(Map.of("sort", "dueAt")));
        assertEquals(List.of(sooner), desk.found(Map.of("dueBefore", promised.toString())));
        assertEquals(List.of(later, id), desk.found(Map.of("dueAfter", promised.toString())));
        at("PT3H1S");
        assertEquals(List.of(sooner, id), desk.found(OVERDUE));
    }

    @Test
    void a_complaint_that_a_policy_promises_to_resolve_is_due_by_that() {
        var promised = START.plus(Duration.ofHours(3));
        var concern = new Concern(UUID.randomUUID(), "parsian", null, null, null, null, UUID.randomUUID());
        desk.promise("COMPLAINT");
        tenants.run(desk.tenant(), () -> tickets.openComplaint(concern, NORMAL, null, promised));

        var due = desk.list(Map.of("sort", "dueAt"));

        due.then().body("items.dueAt", contains(promised.toString()));
        due.then()
                .body(
                        "items.nextDueAt",
                        contains(START.plus(Duration.ofHours(8)).toString()));
        assertEquals(
                List.of(),
                desk.found(Map.of("dueBefore", START.plus(Duration.ofHours(8)).toString())));
    }

    @Test
    void opened_is_from_an_instant_on_and_before_another() {
        var first = desk.opened(REPAIR, NORMAL);
        at("PT2H");
        var second = desk.opened(REPAIR, NORMAL);
        at("P30D");
        var third = desk.opened(REPAIR, NORMAL);
        var later = START.plus(Duration.ofHours(2)).toString();
        var month = START.plus(Duration.ofDays(30)).toString();

        assertEquals(List.of(third, second), desk.found(Map.of("openedSince", later)));
        assertEquals(List.of(first), desk.found(Map.of("openedBefore", later)));
        assertEquals(List.of(second), desk.found(Map.of("openedSince", later, "openedBefore", month)));
        var retailer = Tokens.retailer(desk.tenant(), "parsian");
        as(retailer).queryParam("openedSince", month).get("/v1/tickets").then().body("items.id", contains(third));
    }

    @Test
    void a_queue_has_what_waits_there_and_what_somebody_took_from_it() {
        desk.queue("FIELD", 1, "[\"REPAIR\"]");
        desk.queue("DESK", 2, "[]");
        var repair = desk.opened(REPAIR, NORMAL);
        var support = desk.opened(SUPPORT, NORMAL);
        var taken = desk.opened(REPAIR, URGENT);
        assign(desk.agent(), taken, "\"0\"", Map.of("assignee", "somebody"))
                .then()
                .statusCode(200);

        assertEquals(List.of(taken, repair), desk.found(Map.of("queue", "FIELD")));
        assertEquals(List.of(support), desk.found(Map.of("queue", "DESK")));
        assertEquals(List.of(), desk.found(Map.of("queue", "NOBODYS")));
        assertEquals(List.of(repair), desk.found(Map.of("queue", "FIELD", "status", "OPEN")));
        assertEquals(List.of(taken), desk.found(Map.of("queue", "FIELD", "assignee", "somebody")));
        at("PT3H");
        assertEquals(List.of(taken), desk.found(Map.of("queue", "FIELD", "overdue", "true")));
        assertEquals(List.of(), desk.found(Map.of("queue", "DESK", "overdue", "true")));
    }

    private void at(String sinceStart) {
        clock.set(START.plus(Duration.parse(sinceStart)));
    }
}

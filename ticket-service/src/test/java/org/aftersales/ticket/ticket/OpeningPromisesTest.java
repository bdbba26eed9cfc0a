package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised when a ticket is opened is entered at once, whatever a policy promises. */
@QuarkusTest
class OpeningPromisesTest {
    private static final String POLICY = """
            {"name": "Promises", "effectiveFrom": "2020-01-01T00:00:00Z", "appliesTo": {"kinds": ["REPAIR"]},
             "promises": [%s]}""";

    private static final String PROMISE = """
            {"name": "%s", "party": "CUSTOMER", "startsOn": ["%s"], "stopsOn": ["%s"],
             "unit": "ELAPSED", "target": "PT8H"}""";

    private static final String BY_HOURS =
            PROMISE.replace("ELAPSED", "BUSINESS").replace("{", "{\"calendar\": \"OFFICE\", ");

    private static final String CALENDAR = """
            {"name": "Office", "hours":
             {"zone": "Europe/Berlin", "week": {"MONDAY": [{"from": "09:00", "to": "%s"}]}}}""";

    @Inject
    TicketScenes scenes;

    private final String tenant = TicketScenes.aTenant();
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void promisesAndQueues() {
        TicketScenes.promisesAndQueue(tenant);
        scenes.link(tenant, customer, "sub-1");
    }

    @Test
    void who_is_promised_an_answer_to_the_first_message_costs_no_statement_more() throws Exception {
        promise(
                PROMISE.formatted("resolved", "OPENED", "RESOLVED"),
                PROMISE.formatted("answer", "CUSTOMER_WROTE", "ANSWERED"));

        costsNoMore();
        var id = open();
        clock(id, "answer", "state", "RUNNING");
        post(
                        Tokens.agent(tenant),
                        "/v1/tickets/" + id + "/messages",
                        Map.of("visibility", "PUBLIC", "body", "Since when?"))
                .then()
                .statusCode(201);
        clock(id, "answer", "state", "MET");
    }

    @Test
    void what_the_first_message_ends_is_ended_and_what_comes_after_begins() {
        var after =
                PROMISE.formatted("answer", "CUSTOMER_WROTE", "ANSWERED").replace("{", "{\"after\": \"described\", ");
        promise(PROMISE.formatted("described", "OPENED", "CUSTOMER_WROTE"), after);

        var id = open();

        clock(id, "described", "state", "MET");
        clock(id, "answer", "state", "RUNNING");
    }

    @Test
    void what_the_first_message_ends_is_read_again_of_no_ticket() throws Exception {
        promise(PROMISE.formatted("described", "OPENED", "CUSTOMER_WROTE"));
        costsNoMore();

        var asked = Statements.of(this::open);

        assertEquals(
                List.of(),
                asked.keySet().stream()
                        .filter(OpeningPromisesTest::readsPromises)
                        .toList());
        var id = open();
        clock(id, "described", "state", "MET");
        clock(id, "described", "cycle", 1);
    }

    @Test
    void where_nothing_is_promised_nothing_is_asked_for() throws Exception {
        open("SUPPORT");

        var asked = Statements.of(() -> open("SUPPORT"));

        assertEquals(
                List.of(),
                asked.keySet().stream()
                        .filter(OpeningPromisesTest::readsPromises)
                        .toList());
    }

    /** A step that is reached with the opening is told of before anything that comes with it. */
    @Test
    void what_is_due_with_the_opening_is_told_of_before_the_message_is_heard() {
        var atOnce = PROMISE.replace("{", "{\"ladder\": [{\"level\": \"at-once\", \"at\": \"-PT8H\"}], ");
        promise(atOnce.formatted("described", "OPENED", "CUSTOMER_WROTE"));

        var id = open();

        clock(id, "described", "state", "MET");
        clock(id, "described", "ladder.flatten().findAll { it.noticedAt != null }.level", "at-once");
    }

    private static boolean readsPromises(String statement) {
        return statement.contains("from sla_promises") || statement.contains("from sla_clock");
    }

    @Test
    void promises_by_the_hours_of_calendars_cost_no_statement_more() throws Exception {
        publish("/v1/work-calendars/OFFICE/versions/1", CALENDAR.formatted("18:00"));
        promise(
                BY_HOURS.formatted("answer", "OPENED", "ANSWERED"),
                BY_HOURS.formatted("on-site", "OPENED", "ON_SITE"),
                BY_HOURS.formatted("resolved", "OPENED", "RESOLVED"));

        costsNoMore();
    }

    @Test
    void what_is_promised_counts_by_the_calendar_that_was_published_last() {
        publish("/v1/work-calendars/OFFICE/versions/1", CALENDAR.formatted("18:00"));
        promise(BY_HOURS.formatted("resolved", "OPENED", "RESOLVED"));
        var before = open();

        publish("/v1/work-calendars/OFFICE/versions/2", CALENDAR.formatted("17:00"));

        clock(open(), "resolved", "calendar.version", 2);
        clock(before, "resolved", "calendar.version", 1);
    }

    private void costsNoMore() throws Exception {
        open();

        var asked = Statements.of(this::open);

        var count = asked.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(count <= 15, () -> count + " statements: " + asked);
    }

    private String open() {
        return open("REPAIR");
    }

    /** With a first message; its id. */
    private String open(String kind) {
        return post(
                        Tokens.customer(tenant, "sub-1"),
                        "/v1/tickets",
                        Map.of("kind", kind, "customerId", customer, "retailerId", "parsian", "message", "It smells."))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void clock(String id, String promise, String what, Object expected) {
        as(Tokens.agent(tenant))
                .get("/v1/tickets/" + id + "/clocks")
                .then()
                .body("clocks.findAll { it.promise == '" + promise + "' }." + what, equalTo(List.of(expected)));
    }

    private void promise(String... promises) {
        publish("/v1/sla/policies/NEXT/versions/1", POLICY.formatted(String.join(", ", promises)));
    }

    private void publish(String path, String document) {
        as(Tokens.manager(tenant))
                .contentType(ContentType.JSON)
                .body(document)
                .put(path)
                .then()
                .statusCode(201);
    }
}

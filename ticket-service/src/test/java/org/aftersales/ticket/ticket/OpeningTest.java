package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.aftersales.ticket.ticket.TicketScenes.show;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How tickets enter: by plain statements, which leave what entities would leave. */
@QuarkusTest
class OpeningTest {
    @Inject
    TicketScenes scenes;

    @Inject
    EventProbe events;

    private final String tenant = TicketScenes.aTenant();
    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void promisesAndQueues() {
        TicketScenes.promisesAndQueue(tenant);
        scenes.link(tenant, customer, "sub-1");
    }

    @Test
    void what_is_answered_at_the_opening_is_what_is_kept() {
        var ticket = Map.ofEntries(
                Map.entry("kind", "REPAIR"),
                Map.entry("customerId", customer),
                Map.entry("retailerId", "parsian"),
                Map.entry("unitId", UUID.randomUUID()),
                Map.entry("gtin", "09521234001348"),
                Map.entry("serial", "TV55EN510501"),
                Map.entry("priority", "URGENT"),
                Map.entry("customerTier", "GOLD"),
                Map.entry("warrantyState", "IN_WARRANTY"),
                Map.entry("subject", "صفحه‌ی شکسته ''\"\\"),
                Map.entry("items", List.of(Map.of("serial", "A1"), Map.of("gtin", "09521234001348"))));

        var answer = post(Tokens.agent(tenant), "/v1/tickets", ticket);

        answer.then().statusCode(201).body("items", hasSize(2)).body("customerTier", equalTo("GOLD"));
        show(Tokens.agent(tenant), answer.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", answer.header("ETag"))
                .body(equalTo(answer.asString()));
    }

    @Test
    void opening_raises_what_it_raised_in_the_order_in_which_it_came_about() {
        var mark = events.mark();

        var id =
                post(Tokens.customer(tenant, "sub-1"), "/v1/tickets", aTicket()).<String>path("id");

        events.in(tenant, mark)
                .expect("ticket.ticket.opened.v1")
                .with("ticketId", id)
                .expect("ticket.clock.started.v1")
                .expect("ticket.clock.started.v1")
                .andNothingElse();
    }

    @Test
    void a_customer_says_at_the_opening_what_is_wrong() {
        var me = Tokens.customer(tenant, "sub-1");
        var mark = events.mark();

        var id = post(me, "/v1/tickets", with("message", " It smells. ")).<String>path("id");

        as(me).get("/v1/tickets/" + id + "/messages")
                .then()
                .body("items", hasSize(1))
                .body("items[0].body", equalTo("It smells."))
                .body("items[0].author", equalTo("CUSTOMER"));
        events.in(tenant, mark)
                .expect("ticket.ticket.opened.v1")
                .with("ticketId", id)
                .expect("ticket.clock.started.v1")
                .expect("ticket.clock.started.v1")
                .expect("ticket.message.posted.v1")
                .with("ticketId", id)
                .andNothingElse();
    }

    @Test
    void only_customers_say_something_at_the_opening_and_something_it_is() {
        var mark = events.mark();

        for (var token : List.of(Tokens.agent(tenant), Tokens.retailer(tenant, "parsian"))) {
            problem(post(token, "/v1/tickets", with("message", "I am not the customer.")), 422, "invalid-message");
        }
        var me = Tokens.customer(tenant, "sub-1");
        problem(post(me, "/v1/tickets", with("message", " \u2003 ")), 422, "invalid-message");
        events.in(tenant, mark).andNothingElse();
    }

    @Test
    void a_ticket_with_its_first_message_is_fifteen_statements() throws Exception {
        var me = Tokens.customer(tenant, "sub-1");
        post(me, "/v1/tickets", with("message", "It smells."));

        var asked = Statements.of(() -> post(me, "/v1/tickets", with("message", "It smells again.")));

        var count = asked.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(count <= 15, () -> count + " statements: " + asked);
    }

    /** The next answer is promised once there was a first: the first message is nothing to it. */
    @Test
    void who_is_promised_the_next_answers_too_costs_no_statement_more() throws Exception {
        var policy = """
                {"name": "Next answers", "effectiveFrom": "2020-01-01T00:00:00Z", "appliesTo": {"kinds": ["REPAIR"]},
                 "promises": [
                 {"name": "first-answer", "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["ANSWERED"],
                  "unit": "ELAPSED", "target": "PT48H"},
                 {"name": "next-answer", "party": "CUSTOMER", "startsOn": ["CUSTOMER_WROTE"], "stopsOn": ["ANSWERED"],
                  "after": "first-answer", "unit": "ELAPSED", "target": "PT48H"}]}""";
        as(Tokens.manager(tenant))
                .contentType(ContentType.JSON)
                .body(policy)
                .put("/v1/sla/policies/NEXT/versions/1")
                .then()
                .statusCode(201);

        a_ticket_with_its_first_message_is_fifteen_statements();
    }

    @Test
    void the_conversation_goes_on_from_its_first_message() {
        var me = Tokens.customer(tenant, "sub-1");
        var id = openAndWrite(me);
        var mark = events.mark();

        write(Tokens.agent(tenant), id);
        write(me, id);

        events.in(tenant, mark)
                .expect("ticket.message.posted.v1")
                .with("firstAnswer", true)
                .expect("ticket.clock.completed.v1")
                .expect("ticket.message.posted.v1")
                .with("author", "CUSTOMER")
                .andNothingElse();
    }

    private String openAndWrite(String token) {
        var id = post(token, "/v1/tickets", aTicket())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        write(token, id);
        return id;
    }

    private static void write(String token, String id) {
        var words = Map.of("visibility", "PUBLIC", "body", "Since this morning.");
        post(token, "/v1/tickets/" + id + "/messages", words).then().statusCode(201);
    }

    private Map<String, ?> aTicket() {
        return Map.of("kind", "REPAIR", "customerId", customer, "retailerId", "parsian", "subject", "door leaks");
    }

    private Map<String, ?> with(String name, String value) {
        var ticket = new HashMap<String, Object>(aTicket());
        ticket.put(name, value);
        return ticket;
    }
}

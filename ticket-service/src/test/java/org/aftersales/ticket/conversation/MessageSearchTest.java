package org.aftersales.ticket.conversation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Statements;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets are found by what was said about them: by everybody who may read it, and by nobody else. */
@QuarkusTest
class MessageSearchTest {
    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    Customers customers;

    @Inject
    ForgetUseCases forgetting;

    @Inject
    Tenants tenants;

    private Field field;
    private String agent;
    private String me;
    private String ticket;

    @BeforeEach
    void a_conversation() {
        clock.reset();
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        ticket = field.ticket();
        say(me, ticket, Map.of("body", "The fridge hums, صفحه‌ی کیت ۱۲, call canary-told@example.org"));
        say(agent, ticket, Map.of("body", "He shouted: canaryinside hums.", "visibility", "INTERNAL"));
        say(agent, ticket, Map.of("body", "A compressor is on its way.", "visibility", "PUBLIC"));
        timers.sweep();
    }

    @ParameterizedTest
    @CsvSource({
        "fridge, what the customer said",
        "FRIDGE compressor, by two people",
        "canaryinside, among ourselves",
        "canaryinside compressor, inside and outside",
        "canary-told@example.org, an address",
        "صفحه\u200Cی, with its joiner",
        "صفحه ی, with a space",
        "صفحهی, with nothing",
        "كيت 12, in Arabic letters and Latin digits",
    })
    void staff_finds_every_word_of_a_conversation_however_it_is_spelt(String typed, String how) {
        field.ticket();

        search(agent, typed).body("items.id", contains(ticket));
    }

    @Test
    void customers_find_what_they_were_told_and_never_what_was_said_among_staff() {
        search(me, "compressor").body("items.id", contains(ticket));
        search(me, "hums").body("items.id", contains(ticket));
        search(me, "canaryinside").body("items", empty());
        search(me, "compressor canaryinside").body("items", empty());
        search(me, "shouted").body("items", empty());
    }

    @Test
    void what_was_said_among_staff_is_found_by_customers_from_when_they_were_told_it() {
        say(agent, ticket, Map.of("body", "You shouted, we hear.", "visibility", "PUBLIC"));
        timers.sweep();
        search(me, "shouted").body("items.id", contains(ticket));

        say(agent, ticket, Map.of("body", "He shouted again.", "visibility", "INTERNAL"));
        timers.sweep();
        search(me, "shouted").body("items.id", contains(ticket));
    }

    @Test
    void nobody_finds_anything_by_words_that_they_may_not_read() {
        for (var stranger : List.of(
                Tokens.retailer(field.tenant(), "parsian"),
                Tokens.of("analyst", field.tenant(), "an-analyst"),
                Tokens.customer(field.tenant(), "another"),
                Tokens.agent(Field.opened().tenant()))) {
            search(stranger, "compressor").body("items", empty());
            search(stranger, "canaryinside").body("items", empty());
        }
    }

    @Test
    void a_word_may_stand_in_what_it_is_about_and_the_other_in_what_was_said() {
        var about = opened("broken compressor");
        say(me, about, Map.of("body", "It smells of ozone."));
        timers.sweep();

        search(agent, "ozone compressor").body("items.id", contains(about));
        search(agent, "compressor").body("items.id", contains(about, ticket));
    }

    @Test
    void pages_hold_each_ticket_once_wherever_the_word_stands() {
        var expected = new ArrayList<String>(List.of(ticket));
        for (int i = 0; i < 6; i++) {
            var id = opened(i % 2 == 0 ? "fridge" : "oven");
            if (i % 3 != 0) say(me, id, Map.of("body", "my fridge again"));
            if (i % 2 == 0 || i % 3 != 0) expected.addFirst(id);
        }
        timers.sweep();

        var found = new ArrayList<String>();
        String after = null;
        do {
            var request = Field.as(agent).queryParam("q", "fridge").queryParam("limit", 2);
            if (after != null) request.queryParam("after", after);
            var page = request.get("/v1/tickets").then().statusCode(200).extract();
            found.addAll(page.<List<String>>path("items.id"));
            after = page.path("next");
        } while (after != null);
        assertEquals(expected, found);
    }

    @Test
    void whatever_was_said_until_now_is_read_in_one_transaction() throws Exception {
        var tickets = Stream.generate(field::ticket).limit(5).toList();
        for (var one : tickets) say(me, one, Map.of("body", "A kettle."));
        for (var one : tickets) say(agent, one, Map.of("body", "Two kettles, canaryinside", "visibility", "INTERNAL"));

        var asked = Statements.of(timers::sweep);

        assertEquals(1, asked.get("BEGIN"), asked::toString);
        var newest = tickets.reversed().toArray();
        for (var reader : List.of(me, agent)) search(reader, "kettle").body("items.id", contains(newest));
        search(agent, "kettles canaryinside").body("items.id", contains(newest));
        search(me, "kettles").body("items", empty());
    }

    @Test
    void the_words_of_an_erased_customer_go_with_them_and_those_of_staff_stay() {
        tenants.run(field.tenant(), () -> forgetting.forget(field.customer()));

        search(agent, "fridge").body("items", empty());
        search(agent, "canary-told@example.org").body("items", empty());
        search(agent, "compressor").body("items.id", contains(ticket));
        search(agent, "hums").body("items.id", contains(ticket)); // staff said so too, and not to the customer
        search(me, "hums").body("items", empty());
    }

    private String opened(String subject) {
        var body =
                Map.of("kind", "SUPPORT", "customerId", field.customer(), "retailerId", "parsian", "subject", subject);
        return Field.as(agent)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void say(String token, String ticket, Map<String, ?> body) {
        Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse search(String token, String typed) {
        return Field.as(token).queryParam("q", typed).get("/v1/tickets").then().statusCode(200);
    }
}

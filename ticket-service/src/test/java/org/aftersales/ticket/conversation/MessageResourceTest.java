package org.aftersales.ticket.conversation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessageResourceTest {
    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    private Field field;
    private String ticket;
    private String me;
    private String agent;

    @BeforeEach
    void a_customer_with_a_ticket() {
        clock.reset();
        field = Field.opened();
        ticket = field.ticket();
        customers.link(field.tenant(), field.customer(), "sub-1");
        me = Tokens.customer(field.tenant(), "sub-1");
        agent = Tokens.agent(field.tenant());
    }

    @Test
    void what_staff_writes_is_internal_unless_it_says_otherwise() {
        post(agent, Map.of("body", "He sounds angry."))
                .then()
                .statusCode(201)
                .body("visibility", equalTo("INTERNAL"))
                .body("actor", equalTo("an-agent"));

        list(me).then().statusCode(200).body("items", hasSize(0));
        list(agent).then().body("items.body", contains("He sounds angry."));
    }

    @Test
    void customers_read_and_write_what_is_public_and_see_nobody_s_name() {
        post(me, Map.of("body", "When do you come?"))
                .then()
                .statusCode(201)
                .body("author", equalTo("CUSTOMER"))
                .body("visibility", nullValue());
        post(agent, Map.of("visibility", "PUBLIC", "body", "On Monday.")).then().statusCode(201);

        list(me).then()
                .body("items.body", contains("On Monday.", "When do you come?"))
                .body("items.author", contains("STAFF", "CUSTOMER"))
                .body("items[0].actor", nullValue());
        Field.as(me)
                .get("/v1/me/tickets/" + ticket)
                .then()
                .body("messages.body", contains("When do you come?", "On Monday."));
    }

    @Test
    void the_first_answer_is_the_first_public_message_of_staff() {
        var mark = events.mark();
        post(me, Map.of("body", "Hello?"));
        post(agent, Map.of("body", "a note"));
        post(agent, Map.of("visibility", "PUBLIC", "body", "Hello!"));
        post(agent, Map.of("visibility", "PUBLIC", "body", "And welcome."));

        events.in(field.tenant(), mark)
                .expect("ticket.message.posted.v1")
                .with("author", "CUSTOMER")
                .with("firstAnswer", false)
                .expect("ticket.message.posted.v1")
                .with("author", "STAFF")
                .with("firstAnswer", true)
                .expect("ticket.message.posted.v1")
                .with("firstAnswer", false)
                .andNothingElse();
    }

    @Test
    void a_canned_answer_is_sent_in_the_customer_s_language_and_remembered_in_its_version() {
        publish("thanks", "Thanks for {ticket}.", "سپاس برای {ticket}.", null)
                .then()
                .statusCode(201);
        publish("thanks", "Thanks for {ticket}.", "سپاس برای {ticket}.", null)
                .then()
                .statusCode(200);
        publish("thanks", "Thank you.", "سپاس.", null).then().statusCode(428);
        publish("thanks", "Thank you.", "سپاس.", "\"1\"").then().statusCode(200).body("version", equalTo(2));

        post(agent, canned("thanks", "fa"))
                .then()
                .statusCode(201)
                .body("body", equalTo("سپاس."))
                .body("canned.version", equalTo(2));
        Field.as(agent)
                .get("/v1/canned-answers")
                .then()
                .body("items.code", contains("thanks"))
                .body("items.version", contains(2));
        post(agent, canned("none", "en")).then().statusCode(404).body("code", equalTo("unknown-canned-answer"));
    }

    @Test
    void a_message_says_something_in_one_way_and_customers_do_not_choose_who_reads_it() {
        refused(post(agent, Map.of()));
        refused(post(agent, Map.of("body", "   ")));
        refused(post(me, Map.of("body", "x", "visibility", "INTERNAL")));
        refused(post(me, canned("thanks", "en")));
        post(me, Map.of("body", "x".repeat(10_001))).then().statusCode(400);
    }

    @Test
    void a_finished_ticket_is_not_written_about_any_more_but_noted_on() {
        Field.as(agent)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED", "reason", "duplicate"))
                .post("/v1/tickets/" + ticket + "/transitions")
                .then()
                .statusCode(200);

        post(me, Map.of("body", "But why?")).then().statusCode(409).body("code", equalTo("conversation-over"));
        post(agent, Map.of("body", "Was a duplicate.")).then().statusCode(201);
    }

    private Response post(String token, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets/" + ticket + "/messages");
    }

    private Response list(String token) {
        return Field.as(token).get("/v1/tickets/" + ticket + "/messages");
    }

    private Response publish(String code, String en, String fa, String version) {
        var request = field.manager().contentType(ContentType.JSON).body(Map.of("en", en, "fa", fa));
        if (version != null) request.header("If-Match", version);
        return request.put("/v1/canned-answers/" + code);
    }

    private static Map<String, Object> canned(String code, String language) {
        return Map.of("visibility", "PUBLIC", "canned", Map.of("code", code, "language", language));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(422).body("code", equalTo("invalid-message"));
    }
}

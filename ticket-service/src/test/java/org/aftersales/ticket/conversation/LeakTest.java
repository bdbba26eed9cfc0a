package org.aftersales.ticket.conversation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.mail.PostOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A canary sits in every place where staff writes or notes something for itself. It must not sing anywhere that a customer,
 * a retailer, a visitor with a link or a subscriber of events can hear.
 */
@QuarkusTest
class LeakTest {
    private static final String CANARY = "canary";

    @Inject
    TestClock clock;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    @Inject
    PostOffice post;

    private Field field;
    private String ticket;
    private String appointment;
    private String link;
    private String address;

    @BeforeEach
    void a_ticket_full_of_inside_words() {
        clock.reset();
        field = Field.opened().technician("canary-technician");
        ticket = field.ticket();
        customers.link(field.tenant(), field.customer(), "sub-1");
        address = post.open(field.tenant(), field.customer(), "en");
        for (var role : List.of("agent", "technician", "manager")) {
            var writer = Tokens.of(role, field.tenant(), CANARY + "-" + role);
            post(writer, Map.of("body", CANARY + " note of " + role)).then().statusCode(201);
            post(writer, Map.of("body", CANARY + " secret", "visibility", "INTERNAL"));
            post(writer, Map.of("body", "public words", "visibility", "PUBLIC"));
        }
        cannedNote();
        file();
        moved();
        link = field.agent()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/tickets/" + ticket + "/tracking-links")
                .<String>path("url")
                .replace("http://localhost", "");
    }

    private void cannedNote() {
        var texts = Map.of("en", CANARY + " template", "fa", CANARY + " template");
        field.manager().contentType(ContentType.JSON).body(texts).put("/v1/canned-answers/" + CANARY);
        post(Tokens.agent(field.tenant()), Map.of("canned", Map.of("code", CANARY, "language", "en")))
                .then()
                .statusCode(201);
    }

    private void file() {
        field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("name", CANARY + ".pdf", "type", "PDF", "size", 9))
                .post("/v1/tickets/" + ticket + "/attachments")
                .then()
                .statusCode(201);
    }

    private void moved() {
        appointment = field.confirmed(ticket, Field.MONDAY, "canary-technician");
        var later = new HashMap<String, Object>(Map.of("askedBy", "OFFICE", "reason", CANARY + "-reason"));
        later.put("slot", Field.slot(Field.MONDAY.plusSeconds(14_400), "canary-technician"));
        field.command(appointment, "reschedules", later).then().statusCode(200);
    }

    @Test
    void nothing_inside_is_heard_outside() {
        var heard = new ArrayList<String>();
        for (var token :
                List.of(Tokens.customer(field.tenant(), "sub-1"), Tokens.retailer(field.tenant(), "parsian"))) {
            for (var path : paths()) {
                var answer = Field.as(token).get(path).asString();
                if (answer.contains(CANARY)) heard.add(path + " " + answer);
            }
        }
        for (var language : List.of("en", "fa")) {
            var page = given().queryParam("lang", language)
                    .get(link)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(page.contains("public words"), page);
            if (page.contains(CANARY)) heard.add(page);
        }

        assertEquals(List.of(), heard);
    }

    @Test
    void mails_carry_what_was_written_to_the_customer_and_nothing_else() {
        post.deliver();

        var mails = post.mailsTo(address);
        assertEquals(3, mails.size());
        for (var mail : mails) {
            var whole = mail.getSubject() + mail.getText() + mail.getHtml() + mail.getHeaders() + mail.getFrom();
            assertTrue(whole.contains("public words"), whole);
            assertFalse(whole.contains(CANARY), whole);
        }
    }

    @Test
    void events_carry_no_words_at_all() {
        for (var event : events.of(field.tenant())) {
            var text = event.data().toString();
            assertFalse(text.contains(CANARY + " "), text);
            assertFalse(text.contains("public words"), text);
        }
    }

    @Test
    void analysts_and_admins_read_no_conversation() {
        for (var role : List.of("analyst", "admin", "retailer")) {
            Field.as(Tokens.ofRole(role, field.tenant()))
                    .get("/v1/tickets/" + ticket + "/messages")
                    .then()
                    .statusCode(403);
        }
    }

    private List<String> paths() {
        return List.of(
                "/v1/tickets",
                "/v1/tickets/" + ticket,
                "/v1/tickets/" + ticket + "/messages",
                "/v1/tickets/" + ticket + "/appointments",
                "/v1/tickets/" + ticket + "/transitions",
                "/v1/appointments/" + appointment,
                "/v1/appointments/" + appointment + "/acceptance",
                "/v1/me/tickets",
                "/v1/me/tickets/" + ticket,
                "/v1/technicians",
                "/v1/canned-answers");
    }

    private Response post(String token, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets/" + ticket + "/messages");
    }
}

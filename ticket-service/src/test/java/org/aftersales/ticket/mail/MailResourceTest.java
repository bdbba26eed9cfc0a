package org.aftersales.ticket.mail;

import static org.aftersales.ticket.mail.PostOffice.header;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailResourceTest {

    @Inject
    TestClock clock;

    @Inject
    PostOffice post;

    @Inject
    Customers customers;

    private Field field;
    private String ticket;
    private String address;

    @BeforeEach
    void a_customer_with_an_address() {
        clock.reset();
        field = Field.opened();
        ticket = field.ticket();
        address = post.open(field.tenant(), field.customer(), "en");
    }

    @Test
    void an_answer_reaches_its_customer_after_the_request_and_not_within() {
        var message = say("On Monday at nine.");

        assertEquals(List.of(), post.mailsTo(address));
        list().body("items.messageId", contains(message)).body("items[0].status", equalTo("WAITING"));

        post.deliver();

        var mail = post.onlyMailTo(address);
        assertTrue(mail.getText().contains("On Monday at nine."), mail.getText());
        assertTrue(mail.getHtml().contains("On Monday at nine."), mail.getHtml());
        assertEquals("[" + number() + "] Installation", mail.getSubject());
        list().body("items.status", contains("SENT")).body("items[0].attempts", equalTo(1));
    }

    @Test
    void a_mail_says_what_it_is_and_where_answers_go() {
        var message = say("On Monday.");
        post.deliver();

        var mail = post.onlyMailTo(address);

        assertEquals("\"Aftersales\" <service@mail.test>", mail.getFrom());
        assertTrue(mail.getReplyTo().matches("service\\+r[0-9a-z]{50}@mail\\.test"), mail.getReplyTo());
        assertTrue(mail.getBounceAddress().matches("service\\+b[0-9a-z]{50}@mail\\.test"), mail.getBounceAddress());
        assertEquals("<m." + message + "@mail.test>", header(mail, "Message-ID"));
        assertEquals("no", header(mail, "Auto-Submitted"));
        assertEquals("All", header(mail, "X-Auto-Response-Suppress"));
    }

    @Test
    void mails_about_one_ticket_stand_in_one_thread() {
        var first = say("One.");
        var second = say("Two.");
        post.deliver();

        var last = post.mailsTo(address).stream()
                .filter(mail -> mail.getText().contains("Two."))
                .findFirst()
                .orElseThrow();

        assertEquals("<m." + second + "@mail.test>", header(last, "Message-ID"));
        assertEquals("<m." + first + "@mail.test>", header(last, "In-Reply-To"));
        assertEquals("<t." + ticket + "@mail.test> <m." + first + "@mail.test>", header(last, "References"));
    }

    @Test
    void who_reads_persian_is_written_to_in_persian_from_right_to_left() {
        address = post.open(field.tenant(), field.customer(), "fa-IR");
        say("دوشنبه <می‌آییم>.");
        post.deliver();

        var mail = post.onlyMailTo(address);

        assertTrue(mail.getHtml().contains("<html lang=\"fa\" dir=\"rtl\">"), mail.getHtml());
        assertTrue(mail.getHtml().contains("دوشنبه &lt;می‌آییم&gt;."), mail.getHtml());
        assertTrue(mail.getText().contains("دوشنبه <می‌آییم>."), mail.getText());
        assertTrue(mail.getSubject().endsWith("نصب"), mail.getSubject());
    }

    @Test
    void notes_and_the_customer_s_own_words_are_mailed_to_nobody() {
        customers.link(field.tenant(), field.customer(), "sub-1");
        write(Tokens.agent(field.tenant()), Map.of("body", "He sounds angry."));
        write(Tokens.customer(field.tenant(), "sub-1"), Map.of("body", "Hello?"));
        post.deliver();

        assertEquals(List.of(), post.mailsTo(address));
        list().body("items", hasSize(0));
    }

    @Test
    void whose_address_nobody_knows_is_not_written_to() {
        field = Field.opened();
        ticket = field.ticket();
        say("On Monday.");

        list().body("items", hasSize(0));
    }

    private String say(String words) {
        return write(Tokens.agent(field.tenant()), Map.of("body", words, "visibility", "PUBLIC"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String number() {
        return field.agent().get("/v1/tickets/" + ticket).path("number");
    }

    private ValidatableResponse list() {
        return field.agent().get("/v1/tickets/" + ticket + "/mails").then().statusCode(200);
    }

    private Response write(String token, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets/" + ticket + "/messages");
    }
}

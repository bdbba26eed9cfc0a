package org.aftersales.ticket.conversation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.Test;

/** No canary sings where a customer, a retailer, a visitor with a link or a subscriber of events can hear. */
@QuarkusTest
class LeakTest extends InsideScene {
    /** Answers that hold nothing of a ticket, or nothing but what the asker has sent. What webhooks tell has its own list. */
    private static final List<String> SILENT = List.of(
            "customer GET /v1/lifecycles",
            "retailer GET /v1/lifecycles",
            "retailer POST /v1/sla/preview",
            "customer PUT /v1/attachments/{id}/content",
            "customer DELETE /v1/tickets/{id}/tracking-links",
            "visitor GET /cal/{token}.ics"); // of a technician, who made the link

    @Test
    void nothing_inside_is_heard_outside() {
        var heard = new ArrayList<String>();
        for (var asking : askings()) {
            var answer = asking.answer(field.tenant());
            if (answer.statusCode() != asking.status()) heard.add(asking + " answers " + answer.statusCode());
            if (answer.asString().contains(CANARY)) heard.add(asking + " " + answer.asString());
        }

        assertEquals(List.of(), heard);
    }

    @Test
    void whatever_can_be_asked_from_outside_is_asked_here() {
        var asked = new TreeSet<>(askings().stream().map(Asking::key).toList());
        asked.addAll(SILENT);
        var documented = Asking.documented();
        documented.removeIf(key -> key.contains(" /v1/webhook-endpoints"));

        assertEquals(documented, asked);
    }

    @Test
    void the_page_tells_what_was_said_to_the_customer_in_both_languages() {
        for (var language : List.of("en", "fa")) {
            var page = given().queryParam("lang", language)
                    .get(link)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(page.contains("public words"), page);
            assertFalse(page.contains(CANARY), page);
        }
    }

    @Test
    void mails_carry_what_was_written_to_the_customer_and_nothing_else() {
        post.deliver();

        var mails = post.mailsTo(address);
        assertEquals(4, mails.size());
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
            assertFalse(text.contains(SONG), text);
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

    private List<Asking> askings() {
        return Stream.of(visitors(), retailers(), customers(), words(), changes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Asking> visitors() {
        var token = link.substring("/t/".length());
        return List.of(
                Asking.of("visitor", 200, "GET /t/{token}", token),
                Asking.of("visitor", 200, "GET /t/{token}/files/{file}", token, shownFile),
                Asking.of("visitor", 404, "GET /t/{token}/files/{file}", token, insideFile));
    }

    private List<Asking> retailers() {
        return List.of(
                Asking.of("retailer", 200, "GET /v1/tickets"),
                Asking.of("retailer", 200, "GET /v1/tickets/updates").with("since=2020-01-01T00:00:00Z"),
                Asking.of("retailer", 200, "GET /v1/ticket-exports").with("format=CSV"),
                Asking.of("retailer", 200, "GET /v1/ticket-exports").with("format=JSONL"),
                Asking.of("retailer", 200, "GET /v1/tickets/{id}", ticket),
                Asking.of("retailer", 200, "GET /v1/tickets/{id}/appointments", ticket),
                Asking.of("retailer", 200, "GET /v1/tickets/{id}/clocks", ticket),
                Asking.of("retailer", 200, "GET /v1/tickets/{id}/transitions", ticket),
                Asking.of("retailer", 200, "GET /v1/appointments/{id}", moved));
    }

    private List<Asking> customers() {
        return List.of(
                Asking.of("customer", 200, "GET /v1/tickets"),
                Asking.of("customer", 200, "GET /v1/tickets/{id}", ticket),
                Asking.of("customer", 200, "GET /v1/tickets/{id}/messages", ticket),
                Asking.of("customer", 200, "GET /v1/tickets/{id}/appointments", ticket),
                Asking.of("customer", 200, "GET /v1/tickets/{id}/clocks", ticket),
                Asking.of("customer", 200, "GET /v1/tickets/{id}/duplicates", ticket),
                Asking.of("customer", 200, "GET /v1/tickets/{id}/transitions", ticket),
                Asking.of("customer", 200, "GET /v1/appointments/{id}", moved),
                Asking.of("customer", 200, "GET /v1/appointments/{id}/late-change", moved),
                Asking.of("customer", 200, "GET /v1/attachments/{id}", shownFile),
                Asking.of("customer", 404, "GET /v1/attachments/{id}", insideFile),
                Asking.of("customer", 200, "GET /v1/attachments/{id}/content", shownFile),
                Asking.of("customer", 404, "GET /v1/attachments/{id}/content", insideFile),
                Asking.of("customer", 200, "GET /v1/me/tickets"),
                Asking.of("customer", 200, "GET /v1/me/tickets/{id}", ticket),
                Asking.of("customer", 200, "GET /v1/me/tickets/{id}/appointments/{appointment}/change", ticket, moved));
    }

    private List<Asking> words() {
        var opening = Map.of("kind", "SUPPORT", "customerId", field.customer(), "retailerId", "parsian");
        var file = Map.of("name", "mine.pdf", "type", "PDF", "size", 9);
        return List.of(
                Asking.of("customer", 201, "POST /v1/tickets/{id}/messages", ticket)
                        .with(Map.of("body", "Thank you.")),
                Asking.of("customer", 201, "POST /v1/tickets/{id}/attachments", ticket)
                        .with(file),
                Asking.of("customer", 201, "POST /v1/tickets/{id}/tracking-links", ticket),
                Asking.of("customer", 201, "POST /v1/tickets").with(opening),
                Asking.of("retailer", 201, "POST /v1/tickets").with(opening));
    }

    /** In this order: the last of them end what the first are about. */
    private List<Asking> changes() {
        var mine = "POST /v1/me/tickets/{id}/appointments/{appointment}/";
        var monday = Map.of("start", Field.MONDAY.toString());
        var calledOff = Map.of("askedBy", "CUSTOMER", "reason", "no-time");
        var understood = Map.of("understanding", "UNDERSTOOD");
        var closed = Map.of("to", "CLOSED");
        return List.of(
                Asking.of("customer", 409, "POST /v1/appointments/{id}/understanding", moved)
                        .with(understood),
                Asking.of("customer", 200, mine + "moves", ticket, moved).with(monday),
                Asking.of("customer", 200, mine + "cancellation", ticket, moved),
                Asking.of("customer", 200, "POST /v1/appointments/{id}/cancellation", kept)
                        .with(calledOff),
                Asking.of("customer", 201, "POST /v1/tickets/{id}/follow-ups", ticket),
                Asking.of("retailer", 201, "POST /v1/tickets/{id}/follow-ups", ticket),
                Asking.of("retailer", 403, "POST /v1/tickets/{id}/transitions", ticket)
                        .with(closed),
                Asking.of("customer", 200, "POST /v1/tickets/{id}/transitions", ticket)
                        .with(closed));
    }
}

package org.aftersales.ticket.conversation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.aftersales.ticket.mail.PostOffice;
import org.junit.jupiter.api.BeforeEach;

/** A ticket with a canary in every place where staff writes or notes something for itself. */
abstract class InsideScene {
    static final String CANARY = "canary";

    /** Words that somebody has written, wherever; codes and ids have the canary alone. */
    static final String SONG = CANARY + " song";

    static final byte[] PDF = "%PDF-1.7\ncanary song".getBytes(US_ASCII);

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    EventProbe events;

    @Inject
    Customers customers;

    @Inject
    PostOffice post;

    Field field;
    String ticket;
    String address;
    String link;
    String insideFile;
    String shownFile;
    String moved;
    String kept;

    @BeforeEach
    void a_ticket_full_of_inside_words() {
        clock.reset();
        field = Field.opened().technician("canary-technician");
        ticket = field.ticket();
        customers.link(field.tenant(), field.customer(), "sub-1");
        address = post.open(field.tenant(), field.customer(), "en");
        for (var role : List.of("agent", "technician", "manager")) {
            var writer = Tokens.of(role, field.tenant(), CANARY + "-" + role);
            write(writer, Map.of("body", SONG + " of " + role)).then().statusCode(201);
            write(writer, Map.of("body", SONG, "visibility", "INTERNAL")).then().statusCode(201);
            write(writer, Map.of("body", "public words", "visibility", "PUBLIC"))
                    .then()
                    .statusCode(201);
        }
        cannedNote();
        insideFile = file(SONG + ".pdf", PDF, "INTERNAL");
        shownFile = file("receipt.pdf", "%PDF-1.7\nreceipt".getBytes(US_ASCII), "PUBLIC");
        appointments();
        found();
        link = send(Tokens.agent(field.tenant()), "tracking-links", null)
                .<String>path("url")
                .replace("http://localhost", "");
    }

    private void cannedNote() {
        var texts = Map.of("en", SONG, "fa", SONG);
        field.manager().contentType(ContentType.JSON).body(texts).put("/v1/canned-answers/" + CANARY);
        write(Tokens.agent(field.tenant()), Map.of("canned", Map.of("code", CANARY, "language", "en")))
                .then()
                .statusCode(201);
    }

    /** Sent, looked at, and shown by a message of the same kind. */
    private String file(String name, byte[] content, String visibility) {
        var agent = Tokens.agent(field.tenant());
        var told = Map.of("name", name, "type", "PDF", "size", content.length, "visibility", visibility);
        var id = send(agent, "attachments", told)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        field.agent()
                .contentType("application/octet-stream")
                .body(content)
                .put("/v1/attachments/" + id + "/content")
                .then()
                .statusCode(200);
        timers.sweep();
        var words = visibility.equals("PUBLIC") ? "public words" : SONG;
        write(agent, Map.of("body", words, "visibility", visibility, "attachments", List.of(id)))
                .then()
                .statusCode(201);
        return id;
    }

    private void appointments() {
        moved = field.confirmed(ticket, Field.MONDAY, "canary-technician");
        var later = new HashMap<String, Object>(Map.of("askedBy", "OFFICE", "reason", CANARY + "-reason"));
        later.put("slot", Field.slot(Field.MONDAY.plusSeconds(14_400), "canary-technician"));
        field.command(moved, "reschedules", later).then().statusCode(200);
        kept = field.confirmed(ticket, Field.MONDAY.plusSeconds(86_400), "canary-technician");
    }

    private void found() {
        step("assignment", Map.of("assignee", "canary-technician"));
        step("transitions", Map.of("to", "IN_PROGRESS"));
        var findings = Map.of("outcome", "INSTALLED", "findingCode", "fitted", "note", SONG);
        step("transitions", Map.of("to", "RESOLVED", "findings", findings));
    }

    private void step(String path, Map<String, ?> body) {
        field.agent()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/" + ticket + "/" + path)
                .then()
                .statusCode(200);
    }

    final Response write(String token, Map<String, ?> body) {
        return send(token, "messages", body);
    }

    private Response send(String token, String what, Map<String, ?> body) {
        var request =
                Field.as(token).header("Idempotency-Key", UUID.randomUUID().toString());
        if (body != null) request.contentType(ContentType.JSON).body(body);
        return request.post("/v1/tickets/" + ticket + "/" + what);
    }
}

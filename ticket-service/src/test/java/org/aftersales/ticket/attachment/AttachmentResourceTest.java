package org.aftersales.ticket.attachment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.Pictures;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachmentResourceTest {
    private static final byte[] PDF = "%PDF-1.7\nof the customer".getBytes(StandardCharsets.US_ASCII);

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

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
    void a_photograph_is_cleaned_and_read_by_nobody_before_it_was_looked_at() {
        var photograph = Pictures.photograph(6);
        var id = declare(me, "JPEG", photograph.length, null).<String>path("id");

        send(me, id, photograph)
                .then()
                .statusCode(200)
                .body("status", equalTo("QUARANTINED"))
                .body("visibility", equalTo("PUBLIC"))
                .body("digest", matchesPattern("[0-9a-f]{64}"));
        read(agent, id).then().statusCode(409).body("code", equalTo("attachment-not-there"));

        timers.sweep();

        known(me, id).then().body("status", equalTo("AVAILABLE")).body("verdict", equalTo("NOT_SCANNED"));
        var kept = read(me, id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"attachment-" + id + "\""))
                .extract()
                .asByteArray();
        assertFalse(Pictures.contains(kept, "GPS"));
        assertTrue(Pictures.pixels(kept).length > 0);
    }

    @Test
    void what_arrives_is_what_was_declared_and_comes_from_whoever_declared_it_once() {
        var id = declare(me, "PDF", PDF.length, null).<String>path("id");

        send(me, id, "%PDF".getBytes(StandardCharsets.US_ASCII)).then().statusCode(422);
        send(me, id, new byte[PDF.length]).then().statusCode(422).body("code", equalTo("content-differs"));
        send(agent, id, PDF).then().statusCode(404);
        send(me, id, PDF).then().statusCode(200);
        send(me, id, PDF).then().statusCode(409).body("code", equalTo("illegal-transition"));
        declare(me, "PDF", 10_000_001, null).then().statusCode(400);
        declare(me, "PDF", 9, "INTERNAL").then().statusCode(422).body("code", equalTo("invalid-attachment"));
    }

    @Test
    void a_message_shows_files_and_customers_only_those_for_them() {
        var inside = there(agent, null);
        var shown = there(agent, "PUBLIC");
        var theirs = there(me, null);

        known(me, inside).then().statusCode(404);
        message(agent, "PUBLIC", inside).then().statusCode(422).body("code", equalTo("attachment-internal"));
        message(agent, "PUBLIC", theirs).then().statusCode(404);
        message(agent, null, inside).then().statusCode(201).body("attachments.id", contains(inside));
        message(agent, "PUBLIC", shown).then().statusCode(201);

        Field.as(me)
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .body("items.attachments.id", contains(List.of(shown)))
                .body("items[0].attachments[0].name", equalTo("a file.pdf"))
                .body("items[0].attachments[0].ready", equalTo(true));
        read(Tokens.customer(field.tenant(), "x"), shown).then().statusCode(404);
    }

    @Test
    void a_message_shows_nothing_that_is_not_there() {
        var declared = declare(agent, "PDF", 9, null).<String>path("id");

        message(agent, null, declared).then().statusCode(409).body("code", equalTo("attachment-not-there"));
        message(agent, null, UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void what_no_message_shows_within_a_day_is_deleted_and_the_same_bytes_are_kept_for_others() {
        var unused = there(agent, null);
        var used = there(agent, null);
        message(agent, null, used).then().statusCode(201).body("visibility", equalTo("INTERNAL"));

        clock.advance(Duration.ofHours(24));
        timers.sweep();

        known(agent, unused).then().statusCode(404);
        known(agent, used).then().statusCode(200).body("verdict", equalTo("NOT_SCANNED"));
        read(agent, used).then().statusCode(200);
        message(agent, null, unused).then().statusCode(404).body("attachments", nullValue());
    }

    /** A file that was sent and looked at. */
    private String there(String token, String visibility) {
        var id = declare(token, "PDF", PDF.length, visibility)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        send(token, id, PDF).then().statusCode(200);
        timers.sweep();
        return id;
    }

    private Response declare(String token, String type, int size, String visibility) {
        var file = new HashMap<String, Object>(Map.of("name", "a file.pdf", "type", type, "size", size));
        if (visibility != null) file.put("visibility", visibility);
        return post(token, "attachments", file);
    }

    private Response message(String token, String visibility, String attachment) {
        var told = new HashMap<String, Object>(Map.of("body", "See there.", "attachments", List.of(attachment)));
        if (visibility != null) told.put("visibility", visibility);
        return post(token, "messages", told);
    }

    private Response post(String token, String what, Map<String, ?> body) {
        return Field.as(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/tickets/" + ticket + "/" + what);
    }

    private static Response send(String token, String id, byte[] content) {
        return Field.as(token)
                .contentType("application/octet-stream")
                .body(content)
                .put("/v1/attachments/" + id + "/content");
    }

    private static Response known(String token, String id) {
        return Field.as(token).get("/v1/attachments/" + id);
    }

    private static Response read(String token, String id) {
        return Field.as(token).get("/v1/attachments/" + id + "/content");
    }
}

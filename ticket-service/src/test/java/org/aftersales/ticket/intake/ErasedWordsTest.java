package org.aftersales.ticket.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.inbox.IncomingEvent;
import org.aftersales.kit.test.IncomingEvents;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays in conversations of a customer who was erased. */
@QuarkusTest
class ErasedWordsTest {
    private static final byte[] PDF = "%PDF-1.7\nmy receipt".getBytes(StandardCharsets.US_ASCII);

    @Inject
    CustomersConsumer consumer;

    @Inject
    Customers customers;

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    private Field field;
    private String ticket;
    private String file;
    private String link;

    @BeforeEach
    void a_customer_who_wrote_and_sent_a_file() {
        clock.reset();
        field = Field.opened();
        ticket = field.ticket();
        customers.link(field.tenant(), field.customer(), "sub-1");
        var me = Tokens.customer(field.tenant(), "sub-1");
        file = post(me, "attachments", Map.of("name", "receipt.pdf", "type", "PDF", "size", PDF.length));
        Field.as(me)
                .contentType("application/octet-stream")
                .body(PDF)
                .put("/v1/attachments/" + file + "/content")
                .then()
                .statusCode(200);
        timers.sweep();
        post(me, "messages", Map.of("body", "I live behind the mosque.", "attachments", List.of(file)));
        post(Tokens.agent(field.tenant()), "messages", Map.of("body", "Part ordered."));
        link = post(me, "tracking-links", Map.of());
    }

    @Test
    void an_erased_customer_s_words_files_and_links_are_gone_and_staff_s_notes_stay() {
        consumer.receive(erased());
        consumer.receive(erased());

        field.agent()
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(200)
                .body("items.body", contains("Part ordered."));
        field.agent().get("/v1/attachments/" + file).then().statusCode(404);
        given().get(link).then().statusCode(404);
    }

    @Test
    void a_ticket_without_its_words_has_another_version_and_one_that_had_none_stays_what_it_is() {
        var spoken = opened(Map.of("subject", "My kettle leaks"));
        var silent = opened(Map.of());
        var before = tag(spoken);
        var same = tag(silent);

        consumer.receive(erased());

        var after = tag(spoken);
        assertNotEquals(before, after);
        assertEquals(same, tag(silent));
        field.agent().get("/v1/tickets/" + spoken).then().body("subject", nullValue());
        field.agent()
                .header("If-Match", before)
                .contentType(ContentType.JSON)
                .body(Map.of("priority", "HIGH"))
                .put("/v1/tickets/" + spoken + "/priority")
                .then()
                .statusCode(412);
        consumer.receive(erased());
        assertEquals(after, tag(spoken));
    }

    private String opened(Map<String, String> more) {
        var asked = new HashMap<String, Object>(
                Map.of("kind", "SUPPORT", "customerId", field.customer(), "retailerId", "parsian"));
        asked.putAll(more);
        return field.agent()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(asked)
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String tag(String of) {
        return field.agent()
                .get("/v1/tickets/" + of)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private IncomingEvent erased() {
        return IncomingEvents.of(
                "warranty.customer.erased.v1",
                Map.of("customerId", field.customer().toString()),
                field.tenant());
    }

    /** The id of what was made, or the path of a link. */
    private String post(String token, String what, Map<String, ?> body) {
        var request =
                Field.as(token).header("Idempotency-Key", UUID.randomUUID().toString());
        if (!body.isEmpty()) request.contentType(ContentType.JSON).body(body);
        var made = request.post("/v1/tickets/" + ticket + "/" + what).then().statusCode(201);
        var url = made.extract().<String>path("url");
        return url == null ? made.extract().path("id") : url.replace("http://localhost", "");
    }
}

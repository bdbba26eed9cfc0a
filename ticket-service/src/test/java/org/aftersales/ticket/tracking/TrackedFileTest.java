package org.aftersales.ticket.tracking;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.ticket.Customers;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has the link reads the files that the page shows, and no others. */
@QuarkusTest
class TrackedFileTest {

    private static final byte[] PDF = "%PDF-1.7\nmy receipt".getBytes(US_ASCII);

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    Customers customers;

    private Field field;
    private String ticket;
    private String link;

    @BeforeEach
    void a_ticket_with_a_link() {
        clock.reset();
        field = Field.opened();
        ticket = field.ticket();
        customers.link(field.tenant(), field.customer(), "sub-1");
        link = post(Tokens.agent(field.tenant()), "tracking-links", Map.of())
                .<String>path("url")
                .replace("http://localhost", "");
    }

    @Test
    void a_file_of_the_customer_is_named_at_once_and_read_once_it_was_looked_at() {
        var file = shown(Tokens.customer(field.tenant(), "sub-1"), Map.of("body", "My receipt"));
        page().then().body(containsString("receipt.pdf")).body(not(containsString("/files/" + file)));
        read(link, file).then().statusCode(404).contentType(ContentType.HTML);

        timers.sweep();

        page().then().body(containsString(link.substring("/t/".length()) + "/files/" + file));
        var read = read(link, file).then().statusCode(200).header("X-Content-Type-Options", "nosniff");
        assertArrayEquals(PDF, read.extract().asByteArray());
    }

    @Test
    void what_the_page_does_not_show_is_not_there() {
        var noted = shown(Tokens.agent(field.tenant()), Map.of("body", "He is angry."));
        var open = shown(Tokens.customer(field.tenant(), "sub-1"), Map.of("body", "My receipt"));
        timers.sweep();

        read(link, noted).then().statusCode(404);
        read(link, UUID.randomUUID().toString()).then().statusCode(404);
        read("/t/unknown", open).then().statusCode(404);
        var other = field.ticket("SUPPORT", UUID.randomUUID());
        ticket = other;
        var elsewhere =
                post(Tokens.agent(field.tenant()), "tracking-links", Map.of()).<String>path("url");
        read(elsewhere.replace("http://localhost", ""), open).then().statusCode(404);
    }

    private Response page() {
        return given().get(link);
    }

    private static Response read(String link, String file) {
        return given().get(link + "/files/" + file);
    }

    /** Sends a file and a message that shows it; the id of the file. */
    private String shown(String writer, Map<String, String> words) {
        var told = Map.of("name", "receipt.pdf", "type", "PDF", "size", PDF.length);
        String file = post(writer, "attachments", told).path("id");
        Field.as(writer)
                .contentType("application/octet-stream")
                .body(PDF)
                .put("/v1/attachments/" + file + "/content")
                .then()
                .statusCode(200);
        post(writer, "messages", Map.of("body", words.get("body"), "attachments", List.of(file)));
        return file;
    }

    private Response post(String token, String what, Map<String, ?> body) {
        var request =
                Field.as(token).header("Idempotency-Key", UUID.randomUUID().toString());
        if (!body.isEmpty()) request.contentType(ContentType.JSON).body(body);
        var answer = request.post("/v1/tickets/" + ticket + "/" + what);
        answer.then().statusCode(201);
        return answer;
    }
}

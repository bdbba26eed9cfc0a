package org.aftersales.ticket.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.timer.TimerSweep;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.kit.upload.UploadType;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on their way: kept part by part while they arrive, whole or not at all. */
@QuarkusTest
class StreamedUploadTest {
    private static final byte[] PDF = Arrays.copyOf("%PDF-1.7\nof many pages".getBytes(US_ASCII), 3 * Parts.SIZE + 7);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    TestClock clock;

    @Inject
    TimerSweep timers;

    @Inject
    KeptRows rows;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    UploadUseCases uploads;

    @Inject
    Contents contents;

    private Field field;
    private String agent;
    private String id;

    @BeforeEach
    void a_file_that_was_declared() {
        clock.reset();
        field = Field.opened();
        agent = Tokens.agent(field.tenant());
        id = declared("PDF");
    }

    @Test
    void a_file_of_several_parts_is_kept_and_read_as_one() {
        send(PDF).then().statusCode(200);
        timers.sweep();

        assertEquals(4, rows.partsKept(field.tenant()));
        assertArrayEquals(
                PDF, Field.as(agent).get("/v1/attachments/" + id + "/content").asByteArray());
    }

    @Test
    void the_same_bytes_are_kept_once_and_go_with_the_last_that_needs_them() {
        send(PDF).then().statusCode(200);
        var first = id;
        id = declared("PDF");
        send(PDF).then().statusCode(200);
        timers.sweep();

        assertEquals(4, rows.partsKept(field.tenant()));
        assertArrayEquals(
                PDF, Field.as(agent).get("/v1/attachments/" + id + "/content").asByteArray());
        clock.advance(Duration.ofHours(25));
        timers.sweep();
        Field.as(agent).get("/v1/attachments/" + first).then().statusCode(404);
        assertEquals(0, rows.partsKept(field.tenant()));
    }

    @Test
    void a_body_that_says_another_length_than_was_declared_is_not_read() {
        send(Arrays.copyOf(PDF, PDF.length - 1)).then().statusCode(422).body("code", equalTo("content-differs"));

        nothingIsLeft();
    }

    @Test
    void a_body_that_goes_on_behind_its_declared_end_is_cut_off_there() throws IOException {
        try (var line = line("Transfer-Encoding: chunked")) {
            var out = line.getOutputStream();
            for (int i = 0; i < 4; i++) {
                out.write((Integer.toHexString(Parts.SIZE) + "\r\n").getBytes(US_ASCII));
                out.write(i == 0 ? Arrays.copyOf(PDF, Parts.SIZE) : new byte[Parts.SIZE]);
                out.write("\r\n".getBytes(US_ASCII));
            }
            out.flush(); // and it would go on

            var answer = new String(line.getInputStream().readNBytes(12), US_ASCII);
            assertEquals("HTTP/1.1 422", answer);
        }
        nothingIsLeft();
    }

    @Test
    void of_a_client_that_hangs_up_nothing_is_left_and_it_can_send_again() throws IOException {
        try (var line = line("Content-Length: " + PDF.length)) {
            line.getOutputStream().write(PDF, 0, 2 * Parts.SIZE + 1);
            line.getOutputStream().flush();
            await().atMost(SOON).until(() -> rows.partsKept(field.tenant()) > 0);
        }

        nothingIsLeft();
        send(PDF).then().statusCode(200);
        assertEquals(4, rows.partsKept(field.tenant()));
    }

    @Test
    void what_arrives_in_part_and_is_broken_then_is_not_kept() {
        var png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, PDF.length);
        id = declared("PNG");

        send(png).then().statusCode(422).body("code", equalTo("content-differs"));

        nothingIsLeft();
    }

    @Test
    void what_an_instance_left_behind_is_cleared_away_and_cannot_become_a_file_afterwards() {
        var attachment = UUID.fromString(id);
        tenants.run(field.tenant(), () -> {
            var left = new UploadUseCases.Begun(UUID.randomUUID(), expected());
            transactions.run(() -> contents.put(left.key(), 0, PDF));
            var lapsed = assertThrows(
                    UploadUseCases.UploadLapsed.class,
                    () -> uploads.arrived(attachment, left, new KeptFile(left.key(), 1, new byte[32])));
            assertEquals("upload-lapsed", lapsed.code());
            uploads.abandon(left);
        });

        nothingIsLeft();
    }

    private static Declared expected() {
        return new Declared(Audience.PUBLIC, UploadType.PDF, PDF.length, "somebody");
    }

    private void nothingIsLeft() {
        await().atMost(SOON)
                .until(() -> rows.partsKept(field.tenant()) == 0 && rows.uploadsAwaited(field.tenant()) == 0);
        Field.as(agent)
                .get("/v1/attachments/" + id)
                .then()
                .body("status", equalTo("DECLARED"))
                .body("digest", nullValue());
    }

    private String declared(String type) {
        var ticket = field.ticket();
        return Field.as(agent)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("name", "a.pdf", "type", type, "size", PDF.length))
                .post("/v1/tickets/" + ticket + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response send(byte[] content) {
        return Field.as(agent)
                .contentType("application/octet-stream")
                .body(content)
                .put("/v1/attachments/" + id + "/content");
    }

    private Socket line(String how) throws IOException {
        return rows.line("/v1/attachments/" + id + "/content", agent, how);
    }
}

package org.aftersales.kit.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Bodies that come in pieces, late, or not to an end, written to the wire by hand. */
@QuarkusTest
class EarlyBodiesTest {
    private static final String BODY = "{\"label\":\"a vase of blue glass\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String token = Tokens.agent("bodies-" + UUID.randomUUID());

    @Test
    void a_body_that_comes_letter_by_letter_is_read_whole() throws Exception {
        try (var socket = open()) {
            send(socket, head("", BODY.length()));
            for (var letter : BODY.split("")) {
                send(socket, letter);
            }

            assertStatus(201, socket);
        }
        assertParcels(1);
    }

    @Test
    void two_requests_in_one_piece_are_two_requests() throws Exception {
        try (var socket = open()) {
            send(socket, head("", BODY.length()) + BODY + head("", BODY.length()) + BODY);

            assertStatus(201, socket);
            assertStatus(201, socket);
        }
        assertParcels(2);
    }

    @Test
    void who_asks_first_whether_to_send_a_body_is_told_to() throws Exception {
        try (var socket = open()) {
            send(socket, head("Expect: 100-continue\r\n", BODY.length()));
            assertStatus(100, socket);
            send(socket, BODY);

            assertStatus(201, socket);
        }
    }

    @Test
    void a_body_that_breaks_off_is_nobodys_command() throws Exception {
        try (var socket = open()) {
            send(socket, head("", BODY.length() + 1) + BODY);
        }
        assertParcels(0);
    }

    @Test
    void a_body_that_does_not_come_to_an_end_loses_its_connection() throws Exception {
        var begun = System.nanoTime();
        try (var socket = open()) {
            send(socket, head("", BODY.length() + 1) + BODY);

            assertEquals(-1, socket.getInputStream().read());
        }
        assertTrue(System.nanoTime() - begun >= PATIENCE.toNanos() - 100_000_000);
        assertParcels(0);
    }

    private String head(String more, int length) {
        return "POST /v1/parcels HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=utf-8\r\n"
                + "Idempotency-Key: " + UUID.randomUUID() + "\r\nAuthorization: Bearer " + token + "\r\n" + more
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private void assertParcels(int count) {
        given().auth().oauth2(token).get("/v1/parcels").then().statusCode(200).body("items", hasSize(count));
    }

    private static Socket open() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Reads one answer. */
    private static void assertStatus(int status, Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = socket.getInputStream().read();
            if (letter < 0) throw new IOException("closed after: " + head);
            head.append((char) letter);
        }
        assertEquals("HTTP/1.1 " + status, head.substring(0, 12), head.toString());
        var length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .findFirst();
        if (length.isPresent())
            socket.getInputStream()
                    .readNBytes(Integer.parseInt(length.get().substring(15).strip()));
    }
}

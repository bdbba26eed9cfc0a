package org.aftersales.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** Requests that no well-behaved client sends, written to the wire by hand. */
@QuarkusTest
class FrontDoorTest {
    private static final String POST = "POST /v1/parcels HTTP/1.1\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private final String headers = "Host: localhost\r\nConnection: close\r\nIdempotency-Key: " + UUID.randomUUID()
            + "\r\nAuthorization: Bearer " + Tokens.agent("door-" + UUID.randomUUID()) + "\r\n";

    @Test
    void a_body_over_the_servers_limit_answers_413_of_whatever_type() throws Exception {
        var body = "a".repeat(3_000_000);
        var length = "Content-Length: 3000000\r\n\r\n";

        assertProblem(413, "body-too-large", POST + headers + JSON + length + body);
        assertProblem(413, "body-too-large", POST + headers + FORM + length + body);
        assertProblem(413, "body-too-large", POST + headers + length + body);
    }

    @Test
    void a_json_body_that_does_not_say_how_long_it_is_is_read_up_to_the_limit() throws Exception {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var small = "10\r\n{\"label\":\"vase\"}\r\n0\r\n\r\n";

        assertProblem(413, "body-too-large", POST + headers + JSON + CHUNKED + "\r\n" + chunk.repeat(30) + small);
        assertTrue(
                answer(POST + headers + JSON + CHUNKED + "\r\n" + chunk + small).startsWith("HTTP/1.1 201 "));
    }

    @Test
    void a_form_says_how_long_it_is() throws Exception {
        assertProblem(411, "length-required", POST + headers + FORM + CHUNKED + "\r\n3\r\na=b\r\n0\r\n\r\n");
    }

    @Test
    void an_address_over_eight_kilobytes_answers_414() throws Exception {
        assertProblem(414, "address-too-long", get("/v1/parcels?label=" + "a".repeat(8_192)));
    }

    @Test
    void headers_over_twenty_kilobytes_answer_431() throws Exception {
        assertProblem(
                431,
                "headers-too-large",
                "GET /v1/parcels HTTP/1.1\r\n" + headers + "X-Story: " + "a".repeat(20_480) + "\r\n\r\n");
    }

    @Test
    void a_request_that_names_no_host_answers_400() throws Exception {
        assertProblem(400, "invalid-request", "GET /v1/parcels HTTP/1.1\r\nConnection: close\r\n\r\n");
    }

    @Test
    void a_content_type_that_is_none_answers_415() throws Exception {
        assertProblem(
                415, "unsupported-media-type", POST + headers + "Content-Type: ///\r\nContent-Length: 2\r\n\r\n{}");
    }

    @Test
    void what_is_no_http_is_the_servers_to_refuse() throws Exception {
        assertTrue(answer(get("/v1/parcels/%zz")).startsWith("HTTP/1.1 400 "));
        assertTrue(answer("NONSENSE\r\n\r\n").startsWith("HTTP/1.0 400 "));
        assertTrue(answer(POST + headers + "Content-Length: -1\r\n\r\n").startsWith("HTTP/1.1 400 "));
        assertTrue(answer(get("/" + "a".repeat(70_000))).startsWith("HTTP/1.0 414 "));
    }

    private String get(String address) {
        return "GET " + address + " HTTP/1.1\r\n" + headers + "\r\n";
    }

    private static void assertProblem(int status, String code, String request) throws IOException {
        var answer = answer(request);
        assertEquals("HTTP/1.1 " + status, answer.substring(0, 12), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
        var problem = problem(answer);
        assertEquals(code, problem.path("code").asText());
        assertEquals("/problems/" + code, problem.path("type").asText());
        assertEquals(status, problem.path("status").asInt());
    }

    private static JsonNode problem(String answer) throws IOException {
        return new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    /** All that comes back until the server closes. */
    private static String answer(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

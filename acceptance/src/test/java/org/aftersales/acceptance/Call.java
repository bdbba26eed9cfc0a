package org.aftersales.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A request that may be refused, or whose outcome nobody learns because whoever was asked is gone. */
record Call(URI base, String token, String method, String path, Map<String, ?> body, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 600;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Call get(URI base, String token, String path) {
        return new Call(base, token, "GET", path, Map.of(), Map.of());
    }

    static Call post(URI base, String token, String path, Map<String, ?> body, String key) {
        return new Call(base, token, "POST", path, body, Map.of("Idempotency-Key", key));
    }

    /** Changes what is there, in whichever version. */
    static Call put(URI base, String token, String path, Map<String, ?> body) {
        return new Call(base, token, "PUT", path, body, Map.of("If-Match", "*"));
    }

    /** @param again whether it was made before and nobody knows what became of it */
    record Reply(int status, JsonNode json, boolean again) {}

    /** Makes it once. */
    Reply make() {
        try {
            return send(false);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    /** Makes it again, just as it was, until there is an answer. */
    Reply makeUntilAnswered() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                var reply = send(attempt > 0);
                if (reply.status() != 503) return reply;
            } catch (IOException unknown) {
                // nobody answers yet
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("nobody answers " + method + " " + path);
    }

    private Reply send(boolean again) throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        var text = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        try {
            var answer = HTTP.send(request.method(method, text).build(), BodyHandlers.ofString());
            var json = answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            return new Reply(answer.statusCode(), json, again);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

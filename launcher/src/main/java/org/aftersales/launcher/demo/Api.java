package org.aftersales.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.launcher.LaunchFailure;

/** One service's REST API with one caller's token. Every answer that is not a success ends the story. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final String token;

    public Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** What is there, or nothing as long as it is not. */
    public Optional<Answer> find(String path) {
        var answer =
                ask(request(path).header("Authorization", "Bearer " + token).GET());
        return answer.status() == 404 ? Optional.empty() : Optional.of(answer.succeeded());
    }

    public void put(String path, JsonNode body) {
        send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    /** Creates something; the key makes a repetition harmless. */
    public Answer post(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json(body)));
    }

    /** Changes what the caller has seen in the given version. */
    public Answer change(String path, String etag, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .POST(json(body)));
    }

    /** The same where value moves: the key makes a repetition harmless. */
    public Answer post(String path, String etag, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .POST(json(body)));
    }

    /** Says what has become of something, whichever version there is. */
    public Answer say(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(json(body)));
    }

    public Answer upload(String path, InputStream csv) {
        return send(request(path)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofInputStream(() -> csv)));
    }

    /** A page that anybody may read who has its address. */
    public static Answer page(URI address) {
        return exchange(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a page's form. */
    public static Answer form(URI address, String fields) {
        return exchange(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private Answer send(HttpRequest.Builder request) {
        return exchange(request.header("Authorization", "Bearer " + token));
    }

    private static Answer exchange(HttpRequest.Builder builder) {
        return ask(builder).succeeded();
    }

    private static Answer ask(HttpRequest.Builder builder) {
        var request = builder.timeout(Duration.ofMinutes(2)).build();
        var what = request.method() + " " + request.uri().getPath();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(what, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new LaunchFailure(what + ": " + request.uri().getAuthority() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted in " + what, e);
        }
    }

    private static BodyPublisher json(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }
}

package org.aftersales.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.aftersales.kit.problem.Unavailable;

/** Files in a bucket of any service that speaks S3, addressed by path. */
@ApplicationScoped
class S3Store implements ContentStore {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] NOTHING = {};

    private final AttachmentSettings.S3 settings;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    S3Store(AttachmentSettings settings, Clock clock) {
        this.settings = settings.s3();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public void put(String tenant, String key, byte[] sealed) {
        expect(200, send("PUT", tenant, key, sealed));
    }

    @Override
    public byte[] get(String tenant, String key) {
        var answer = send("GET", tenant, key, NOTHING);
        if (answer.statusCode() == 404) throw new IllegalStateException("no content of " + key);
        expect(200, answer);
        return answer.body();
    }

    @Override
    public void delete(String tenant, String key) {
        var answer = send("DELETE", tenant, key, NOTHING);
        if (answer.statusCode() != 404) expect(204, answer);
    }

    private HttpResponse<byte[]> send(String method, String tenant, String key, byte[] body) {
        var endpoint = URI.create(told("endpoint", settings.endpoint()));
        var path = "/" + told("bucket", settings.bucket()) + "/" + tenant + "/" + key;
        var signature = new S3Signature(
                told("access-key", settings.accessKey()), told("secret-key", settings.secretKey()), settings.region());
        var headers = signature.headers(method, path, Map.of("host", endpoint.getAuthority()), body, clock.instant());
        headers.remove("host"); // the client writes it itself, the same
        var request = HttpRequest.newBuilder(endpoint.resolve(path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException down) {
            throw new Unavailable("store-down", "Files cannot be kept or read for the moment.", Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void expect(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() == status) return;
        if (answer.statusCode() >= 500) {
            throw new Unavailable("store-down", "Files cannot be kept or read for the moment.", Duration.ofSeconds(5));
        }
        throw new IllegalStateException("the store answered " + answer.statusCode());
    }

    private static String told(String setting, Optional<String> value) {
        return value.orElseThrow(
                () -> new IllegalStateException("aftersales.attachment.s3." + setting + " is not set"));
    }
}

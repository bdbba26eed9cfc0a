package org.aftersales.kit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection goes to the given address; TLS and the {@code Host} header are about the name. */
class PinnedCallTest {
    private static final AtomicReference<String> CALLED = new AtomicReference<>();

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static JksOptions keys;
    private static int port;

    @BeforeAll
    static void serve() throws Exception {
        vertx = Vertx.vertx();
        var store = folder.resolve("keys.p12");
        generate(store);
        keys = new JksOptions().setPath(store.toString()).setPassword("secret");
        var options = new HttpServerOptions()
                .setSsl(true)
                .setSni(true)
                .setKeyCertOptions(keys)
                .setHost("127.0.0.1")
                .setPort(0);
        var server = vertx.createHttpServer(options).requestHandler(request -> {
            CALLED.set(request.connection().indicatedServerName() + " " + request.getHeader("Host"));
            request.response().setStatusCode(204).end();
        });
        port = server.listen().toCompletionStage().toCompletableFuture().get().actualPort();
    }

    private static void generate(Path store) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "SAN=dns:hooks.example",
                        "-storepass",
                        "secret",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals(0, made.waitFor(), () -> "keytool failed");
    }

    @AfterAll
    static void close() {
        vertx.close();
    }

    private static PinnedCall.Answer post(HttpClientOptions options, String host) throws Exception {
        var url = new WebhookUrl(true, host, port, "/hook");
        return new PinnedCall(vertx, options, Duration.ofSeconds(5))
                .post(InetAddress.ofLiteral("127.0.0.1"), url, Map.of(), new byte[] {'{', '}'});
    }

    @Test
    void a_name_that_no_resolver_knows_is_called_at_the_given_address() throws Exception {
        var answer = post(new HttpClientOptions().setTrustOptions(keys), "hooks.example");

        assertEquals(204, answer.status());
        assertEquals("hooks.example hooks.example:" + port, CALLED.get());
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        assertThrows(
                ExecutionException.class, () -> post(new HttpClientOptions().setTrustOptions(keys), "other.example"));
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        assertThrows(ExecutionException.class, () -> post(new HttpClientOptions(), "hooks.example"));
    }
}

package org.aftersales.kit.outward;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.aftersales.kit.outward.MailServer.Silence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mail server takes connections and falls silent: once it speaks again, letters leave as if nothing had been. */
class SilentMailServerTest {
    private static final int CONNECTIONS = 10;

    private final Vertx vertx = Vertx.vertx();
    private MailServer server;
    private MailClient client;

    @BeforeEach
    void a_client_of_few_connections() {
        server = new MailServer();
        var patient = new PatientVertx(vertx, Duration.ofMillis(500));
        client = MailClient.create(
                patient,
                new MailConfig().setHostname("127.0.0.1").setPort(server.port()).setMaxPoolSize(CONNECTIONS));
    }

    @AfterEach
    void over() {
        server.close();
        vertx.close();
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void no_connection_is_kept_by_its_silence(Silence silence) {
        server.fallSilent(silence);
        var unanswered = send(CONNECTIONS);
        unanswered.forEach(SilentMailServerTest::assertUnreachable);
        await().atMost(10, SECONDS).until(() -> server.hungUpOn() == CONNECTIONS);

        server.speak();
        send(CONNECTIONS).forEach(CompletableFuture::join);

        assertEquals(CONNECTIONS, server.taken());
    }

    private List<CompletableFuture<?>> send(int letters) {
        return Stream.generate(this::send).limit(letters).toList();
    }

    private CompletableFuture<?> send() {
        var mail = new MailMessage("us@mail.test", "sara@example.org", "s", "t");
        return client.sendMail(mail).toCompletionStage().toCompletableFuture().orTimeout(10, SECONDS);
    }

    private static void assertUnreachable(CompletableFuture<?> letter) {
        var failure = assertThrows(CompletionException.class, letter::join);
        var meaning = assertInstanceOf(Down.class, SmtpReply.meaning(failure));
        assertEquals("unreachable", meaning.code());
    }
}

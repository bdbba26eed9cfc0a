package org.aftersales.kit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Endpoints that take their time. */
class WebhookPatienceTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static Vertx vertx;

    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void shut() {
        vertx.close();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private static Attempt post(Rules rules, Resolver resolver, String url) throws InterruptedException {
        return new WebhookClient(vertx, resolver, rules.all()).post(url, Map.of("webhook-id", "one"), BODY);
    }

    private Attempt post() throws InterruptedException {
        return post(Rules.NEAR, host -> List.of(InetAddress.ofLiteral("127.0.0.1")), receiver.url());
    }

    @Test
    void who_does_not_answer_is_not_waited_for() throws InterruptedException {
        var leave = new CountDownLatch(1);
        receiver.answers(exchange -> await(leave));
        long begun = System.nanoTime();

        var attempt = post();

        leave.countDown();
        assertEquals(Outcome.TIMED_OUT, attempt.outcome());
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
    }

    @Test
    void who_answers_without_end_is_not_listened_to_for_ever() throws InterruptedException {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            while (true) exchange.getResponseBody().write(new byte[8_192]); // ends when the connection is cut
        });
        long begun = System.nanoTime();

        var attempt = post();

        assertEquals(Outcome.REFUSED, attempt.outcome());
        assertEquals(500, attempt.status());
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
    }

    @Test
    void who_answers_slowly_has_answered_by_its_status() throws InterruptedException {
        var leave = new CountDownLatch(1);
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            await(leave);
        });

        var attempt = post();

        leave.countDown();
        assertEquals(Outcome.DELIVERED, attempt.outcome());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.aftersales.kit.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is called, and what is made of the answer. */
class WebhookClientTest {
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
    void what_is_answered_by_a_2xx_is_delivered() throws InterruptedException {
        var attempt = post();

        assertEquals(Outcome.DELIVERED, attempt.outcome());
        assertEquals(204, attempt.status());
        assertNull(attempt.excerpt());
        assertEquals("one", receiver.received().getFirst().id());
        assertEquals(
                "127.0.0.1:" + receiver.port(),
                receiver.received().getFirst().headers().get("host"));
    }

    @Test
    void a_name_is_resolved_once_and_judged_by_all_of_its_addresses() throws InterruptedException {
        var asked = new AtomicInteger();
        Resolver rebinding = host -> asked.getAndIncrement() == 0
                ? List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("127.0.0.1"))
                : List.of(InetAddress.ofLiteral("1.1.1.1"));

        var attempt = post(Rules.STRICT, rebinding, "https://hooks.example.com/");

        assertEquals(Outcome.ADDRESS_REFUSED, attempt.outcome());
        assertEquals(1, asked.get());
    }

    @Test
    void a_name_that_leads_inside_a_moment_later_leads_nowhere() throws InterruptedException, IOException {
        try (var inside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var rules = new Rules(false, Set.of(inside.getLocalPort()), Duration.ofMillis(300), Duration.ZERO);
            var asked = new AtomicInteger();
            // The judged address is one where nobody answers; whoever resolved again would find a server on this
            // machine.
            Resolver rebinding =
                    host -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "2001:200::1" : "127.0.0.1"));

            var attempt = post(rules, rebinding, "https://localhost.example:" + inside.getLocalPort() + "/");

            inside.setSoTimeout(1);
            assertTrue(attempt.outcome() == Outcome.UNREACHABLE || attempt.outcome() == Outcome.TIMED_OUT);
            assertEquals(1, asked.get());
            assertThrows(SocketTimeoutException.class, inside::accept);
        }
    }

    @Test
    void what_leads_inside_is_not_called() throws InterruptedException {
        Resolver inside = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        var rules = new Rules(false, Set.of(receiver.port()), Duration.ofSeconds(1), Duration.ZERO);

        var attempt = post(rules, inside, "https://hooks.example.com:" + receiver.port() + "/");

        assertEquals(Outcome.ADDRESS_REFUSED, attempt.outcome());
        assertEquals(List.of(), receiver.received());
    }

    @Test
    void a_host_without_an_address_is_an_attempt_too() throws InterruptedException {
        Resolver nobody = host -> {
            throw new UnknownHostException(host);
        };

        assertEquals(
                Outcome.UNKNOWN_HOST,
                post(Rules.STRICT, nobody, "https://hooks.example.com/").outcome());
    }

    @Test
    void where_nobody_listens_nothing_is_reached() throws InterruptedException {
        var url = receiver.url();
        receiver.close();

        var attempt = post(Rules.NEAR, host -> List.of(InetAddress.ofLiteral("127.0.0.1")), url);

        assertEquals(Outcome.UNREACHABLE, attempt.outcome());
        assertNull(attempt.status());
    }

    @Test
    void a_redirect_is_a_refusal_and_is_not_followed() throws InterruptedException {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", receiver.url());
            exchange.sendResponseHeaders(302, -1);
        });

        var attempt = post();

        assertEquals(Outcome.REFUSED, attempt.outcome());
        assertEquals(302, attempt.status());
        assertEquals(1, receiver.received().size());
    }

    @Test
    void gone_is_told_apart_and_a_refusal_is_quoted_in_a_line() throws InterruptedException {
        receiver.answers(Receiver.status(410));
        assertEquals(Outcome.GONE, post().outcome());

        receiver.answers(exchange -> {
            var text = ("no\r\n\u0007" + "x".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(500, text.length);
            exchange.getResponseBody().write(text);
        });
        var attempt = post();

        assertEquals(Outcome.REFUSED, attempt.outcome());
        var excerpt = attempt.excerpt();
        assertNotNull(excerpt);
        assertEquals("no " + "x".repeat(497), excerpt);
    }
}

package org.aftersales.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
    private static final byte[] ANSWER = "{\"covered\":true}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REQUEST =
            "POST /checks HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void each_connection_asks_again_as_soon_as_it_is_answered() throws IOException {
        var result = against(200, 200);

        assertTrue(result.latencies().percentile(1) >= 5, "an answer takes five milliseconds");
        assertTrue(result.perSecond() > 3 * 1000 / 20.0, () -> "three connections asked " + asked + " times");
        assertTrue(result.latencies().count() < asked.get(), "the warm-up is not counted");
        assertEquals(3, most.get());
    }

    @Test
    void an_answer_that_is_none_ends_it() {
        assertThrows(IllegalStateException.class, () -> against(200, 429));
    }

    private Load.Result against(int wanted, int given) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.createContext("/checks", exchange -> {
                asked.incrementAndGet();
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                exchange.getRequestBody().readAllBytes();
                pause();
                atOnce.decrementAndGet();
                exchange.sendResponseHeaders(given, ANSWER.length);
                exchange.getResponseBody().write(ANSWER);
                exchange.close();
            });
            server.start();
            var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var load = new Load(3, Duration.ofMillis(200), Duration.ofMillis(600));
            return new HttpLoad(base, () -> REQUEST, wanted).run(load);
        } finally {
            server.stop(0);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

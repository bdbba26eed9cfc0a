package org.aftersales.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The closed loop of {@link Load} over HTTP for requests that are alike, with one thread for all connections: a thread
 * for each takes the two cores, which it shares with what it measures, a sixth of a cheap request.
 *
 * @param request the next whole request, head and body, in ASCII
 * @param wanted the status that each has to be answered with
 */
record HttpLoad(URI base, Supplier<byte[]> request, int wanted) {

    Load.Result run(Load load) throws IOException {
        try (var selector = Selector.open()) {
            var exchanges = new ArrayList<HttpExchange>();
            try {
                for (int i = 0; i < load.workers(); i++) exchanges.add(HttpExchange.open(base, selector));
                return loop(selector, exchanges, load);
            } finally {
                for (var exchange : exchanges) exchange.close();
            }
        }
    }

    private Load.Result loop(Selector selector, List<HttpExchange> exchanges, Load load) throws IOException {
        var times = new Times(System.nanoTime(), load);
        for (var exchange : exchanges) exchange.send(request.get());
        while (System.nanoTime() < times.end) {
            selector.select(key -> turn(key, times), 100);
        }
        return times.result(load);
    }

    private void turn(SelectionKey key, Times times) {
        var exchange = (HttpExchange) key.attachment();
        try {
            if (!exchange.receive()) return;
            if (exchange.status() != wanted) throw new IllegalStateException("answered " + exchange.status());
            times.note(exchange.sentAt(), System.nanoTime());
            exchange.send(request.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long the requests took that lie whole within what is counted. */
    private static final class Times {
        private final long counted;
        private final long end;
        private long[] nanos = new long[1 << 16];
        private int count;

        Times(long start, Load load) {
            counted = start + load.warmUp().toNanos();
            end = counted + load.duration().toNanos();
        }

        void note(long sent, long answered) {
            if (sent < counted || answered > end) return;
            if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
            nanos[count++] = answered - sent;
        }

        Load.Result result(Load load) {
            return new Load.Result(
                    count / (load.duration().toNanos() / 1e9), new Latencies(Arrays.copyOf(nanos, count)));
        }
    }
}

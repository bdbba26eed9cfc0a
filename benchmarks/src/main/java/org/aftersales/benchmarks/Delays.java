package org.aftersales.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aftersales.launcher.Service;

/** From a committed registration to its effect in loyalty-service. */
final class Delays implements Measurement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REGISTRATIONS = 3_000;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double GOAL = 1_000;

    @Override
    public String name() {
        return "delay";
    }

    @Override
    public String method() {
        return "100 registrations a second (an open loop). Each delay runs from just before the request is sent until"
                + " a reader of loyalty's database sees the points that the registration earned, so it includes the"
                + " request itself and the reader's pause of at most 2 ms.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int warmUp = stage.scaled(REGISTRATIONS / 5);
        int count = stage.scaled(REGISTRATIONS);
        var sent = new ConcurrentHashMap<UUID, Long>();
        var seen = new HashMap<UUID, Long>();
        try (var watch = stage.platform().connect(Service.LOYALTY);
                var effects = new EarningWatch(watch, stage.tenant())) {
            var sender = Thread.ofPlatform().start(() -> send(stage, warmUp + count, sent));
            while (sender.isAlive() || seen.size() < sent.size()) {
                effects.next().forEach(unit -> seen.put(unit, System.nanoTime()));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
            }
        }
        var delays = delays(sent, seen, warmUp);
        return List.of(
                Figure.of("observed registrations", delays.count(), "events"),
                Figure.of("commit to effect, p50", delays.percentile(50), "ms"),
                Figure.atMost("commit to effect, p99", delays.percentile(99), "ms", GOAL));
    }

    private static void send(Stage stage, int count, Map<UUID, Long> sent) {
        var retailer = stage.retailer(Service.WARRANTY);
        long due = System.nanoTime();
        for (int i = 0; i < count; i++) {
            due += EVERY;
            LockSupport.parkNanos(due - System.nanoTime());
            long begun = System.nanoTime();
            var answer = retailer.post("/v1/registrations", sale());
            sent.put(UUID.fromString(answer.json().path("id").asText()), begun);
        }
    }

    private static JsonNode sale() {
        try {
            return JSON.readTree(Sales.registration());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the first ones, which warm the virtual machines up. */
    private static Latencies delays(Map<UUID, Long> sent, Map<UUID, Long> seen, int warmUp) throws SQLException {
        return new Latencies(sent.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(warmUp)
                .mapToLong(entry -> seen.get(entry.getKey()) - entry.getValue())
                .toArray());
    }
}

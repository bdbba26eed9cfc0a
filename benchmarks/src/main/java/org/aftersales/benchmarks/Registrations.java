package org.aftersales.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.launcher.Service;

/** Single registrations by HTTP. */
final class Registrations implements Measurement {
    private static final List<String> TABLES = List.of("customer", "unit", "coverage", "outbox", "idempotency");
    private static final double GOAL = 0.35;

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public String method() {
        return "POST /v1/registrations over 16 kept-alive connections in a closed loop, with the"
                + " other three services stopped: each is deployed alone. The limit writes the same rows"
                + " (customer, unit, coverages, outbox, idempotency) by bare prepared JDBC over 16 connections, one"
                + " commit each, after the service was stopped.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        var platform = stage.platform();
        var token = platform.tokens().retailer(stage.tenant(), Stage.RETAILER);
        var base = platform.url(Service.WARRANTY);
        List<SampleRows.Rows> rows;
        try (var superuser = platform.connect(Service.WARRANTY);
                var connection = new HttpConnection(base, token)) {
            rows = SampleRows.of(superuser, TABLES, () -> register(connection));
        }
        return stage.alone(Service.WARRANTY, () -> measure(stage, base, token, rows));
    }

    private static List<Figure> measure(Stage stage, URI base, String token, List<SampleRows.Rows> rows)
            throws Exception {
        var served = stage.load().run(() -> {
            var connection = new HttpConnection(base, token);
            return () -> register(connection);
        });
        var limit = Limits.ofWarranty(stage, rows, Set.of());
        return List.of(
                Figure.of("registrations by HTTP", served.perSecond(), "1/s"),
                Figure.of("  p50", served.latencies().percentile(50), "ms"),
                Figure.of("  p99", served.latencies().percentile(99), "ms"),
                Figure.of("database's own limit, same rows", limit, "1/s"),
                Figure.atLeast("registrations / limit", served.perSecond() / limit, "ratio", GOAL));
    }

    private static void register(HttpConnection connection) throws java.io.IOException {
        int status = connection.post("/v1/registrations", UUID.randomUUID().toString(), Sales.registration());
        if (status != 201) throw new IllegalStateException("a registration was answered " + status);
    }
}

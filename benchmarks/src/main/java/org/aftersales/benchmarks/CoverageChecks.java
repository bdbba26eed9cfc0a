package org.aftersales.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** Coverage checks by HTTP, one by one and in batches, against bare reads of what they read. */
final class CoverageChecks implements Measurement {
    private static final int UNITS = 20_000;
    private static final Duration READING = Duration.ofSeconds(20);
    private static final int BATCH = 500;
    private static final int MANY = 64;
    private static final double GOAL = 0.5;
    private static final String READ = """
            select unit.id, customer_id, retailer_id, policy_code, policy_version, zone, void_reason, place, kind,
                component, coverage.starts_on, last_day, usage_unit, usage_value, regime
            from unit left join coverage on coverage.tenant_id = unit.tenant_id and unit_id = unit.id
            where unit.tenant_id = ? and gtin = ? and serial = ? order by place""";

    @Override
    public String name() {
        return "coverage-check";
    }

    @Override
    public String method() {
        return "POST /v1/coverage-checks by GTIN and serial of a registered television, another one each time, over 16"
                + " kept-alive connections in a closed loop, then over 64, with the other three services stopped; then"
                + " batches of 500 such questions, POST /v1/coverage-checks/batches, over 16. The limit reads the"
                + " rows that such a check reads (unit and coverages) by one bare prepared JDBC statement over 16"
                + " connections, by the same unique index, after the service was stopped.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        register(stage, stage.scaled(UNITS));
        var serials = serials(stage);
        return stage.alone(Service.WARRANTY, () -> measure(stage, serials));
    }

    private static List<Figure> measure(Stage stage, List<String> serials) throws Exception {
        var platform = stage.platform();
        var base = platform.url(Service.WARRANTY);
        var token = platform.tokens().retailer(stage.tenant(), Stage.RETAILER);
        var single = new HttpLoad(base, () -> single(base, token, serials), 200);
        var served = single.run(stage.load());
        var many = single.run(new Load(MANY, stage.scaled(READING), stage.scaled(READING)));
        var batches = stage.load(READING, READING).run(() -> checkAll(base, token, serials));
        var inBatches = batches.perSecond() * BATCH;
        var limit = limit(stage, serials);
        return List.of(
                Figure.of("coverage checks by HTTP", served.perSecond(), "1/s"),
                Figure.of("  p50", served.latencies().percentile(50), "ms"),
                Figure.of("  p99", served.latencies().percentile(99), "ms"),
                Figure.of("coverage checks over 64 connections", many.perSecond(), "1/s"),
                Figure.of("  p50", many.latencies().percentile(50), "ms"),
                Figure.of("  p99", many.latencies().percentile(99), "ms"),
                Figure.of("coverage checks in batches of 500", inBatches, "1/s"),
                Figure.of("  p50 of a batch", batches.latencies().percentile(50), "ms"),
                Figure.of("bare reads of the same rows", limit, "1/s"),
                Figure.of("checks over 16 connections / bare reads", served.perSecond() / limit, "ratio"),
                Figure.atLeast("checks over 64 connections / bare reads", many.perSecond() / limit, "ratio", GOAL),
                Figure.atLeast("checks in batches / bare reads", inBatches / limit, "ratio", GOAL));
    }

    private static double limit(Stage stage, List<String> serials) throws Exception {
        var told = List.of(stage.tenant(), "0" + Sales.GTIN);
        var read = BareRead.of(stage.platform(), Service.WARRANTY, READ, told, () -> any(serials));
        return Limits.of(stage, Service.WARRANTY, stage.load(READING, READING), List.of(read))
                .getFirst();
    }

    private static void register(Stage stage, int units) {
        var retailer = stage.retailer(Service.WARRANTY);
        var job = retailer.upload("/v1/registration-imports", new ByteArrayInputStream(Sales.file(units)))
                .location();
        Waiting.until(
                Duration.ofMinutes(5),
                Duration.ofMillis(200),
                "the units are registered",
                () -> retailer.get(job).json().path("status").asText().equals("COMPLETED"));
    }

    private static List<String> serials(Stage stage) throws SQLException {
        try (var superuser = stage.platform().connect(Service.WARRANTY);
                var query = superuser.prepareStatement("select serial from unit where tenant_id = ?")) {
            query.setString(1, stage.tenant());
            try (var row = query.executeQuery()) {
                var serials = new ArrayList<String>();
                while (row.next()) serials.add(row.getString(1));
                return serials;
            } finally {
                superuser.createStatement().execute("analyze");
            }
        }
    }

    private static byte[] single(URI base, String token, List<String> serials) {
        var question = question(serials);
        return ("POST /v1/coverage-checks HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer "
                        + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + question.length() + "\r\n\r\n"
                        + question)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Load.Work checkAll(URI base, String token, List<String> serials) throws IOException {
        var connection = new HttpConnection(base, token);
        return () -> {
            var questions = new StringJoiner(",", "{\"checks\":[", "]}");
            for (int i = 0; i < BATCH; i++) questions.add(question(serials));
            int status = connection.post(
                    "/v1/coverage-checks/batches", UUID.randomUUID().toString(), questions.toString());
            if (status != 207) throw new IllegalStateException("a batch was answered " + status);
        };
    }

    private static String question(List<String> serials) {
        return "{\"gtin\":\"%s\",\"serial\":\"%s\",\"partCategory\":\"panel\"}".formatted(Sales.GTIN, any(serials));
    }

    private static String any(List<String> serials) {
        return serials.get(ThreadLocalRandom.current().nextInt(serials.size()));
    }
}

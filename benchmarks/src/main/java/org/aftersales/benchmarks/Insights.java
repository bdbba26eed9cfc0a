package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;

/** Questions of analysts over a large register. */
final class Insights implements Measurement {
    private static final int UNITS = 1_000_000;
    private static final int AT_ONCE = 50_000;
    private static final int QUESTIONS = 200;
    private static final double GOAL = 200;

    private static final String BEGIN = """
            insert into catalogue (tenant_id, edition) values ('%1$s', 1);
            insert into registration_import (tenant_id, id, version, retailer_id, status, dry_run, as_of, as_of_told,
                digest, bytes_total, bytes_read, records_read, outcomes, codes, submitted_at)
            select '%1$s', gen_random_uuid(), 0, 'retailer-' || n %% 40, 'COMPLETED', false, now(), false, '', 1, 1,
                   1000, '{"registered": 990, "rejected": 10}', '{"invalid-gtin": 4, "invalid-phone": 7}',
                   now() - n * interval '1 hour'
            from generate_series(1, 4000) n""";

    /** A year of registrations by forty retailers, of fifty products whose warranties began in the last three years. */
    private static final String FILL = """
            with made as (
                insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref,
                    sale_ref_digest, store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone,
                    starts_on, card_number, card_version, card_hash, registered_at)
                select '%1$s', (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
                           || substr(noise, 1, 3) || '8' || substr(noise, 4, 15))::uuid,
                    0, 1, gen_random_uuid(), 'retailer-' || n %% 40, 'S-' || n, sha256(n::text::bytea), 'store',
                    '09521234' || lpad((n %% 50)::text, 6, '0'), 'SN' || n, at, 100, 'EUR', 'P-' || n %% 5, 1, 'UTC',
                    at::date - (n::bigint * 7919 %% 730)::int, 'CARD', 1, sha256(noise::bytea), at
                from (select n, md5(n::text) as noise, now() - interval '10 minutes'
                          - (%4$d - n) * interval '365 days' / %4$d as at
                      from generate_series(%2$d, %3$d) n) told
                returning tenant_id, id, starts_on)
            insert into coverage (tenant_id, unit_id, place, kind, starts_on, last_day)
            select tenant_id, id, place, case place when 0 then 'PARTS' else 'LABOUR' end, starts_on,
                   starts_on + 1095 - place * 365
            from made cross join generate_series(0, 1) place""";

    @Override
    public String name() {
        return "insight";
    }

    @Override
    public String method() {
        return "A register of generated units with two coverages each and 4 000 imports is written by SQL; the service"
                + " counts it in its sweeps. Then every question is asked one after the other over one connection, with"
                + " another day each time, while the platform is otherwise idle.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int units = stage.scaled(UNITS);
        var tenant = "insight-" + UUID.randomUUID().toString().substring(0, 8);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("units in the register", units, "units"));
        try (var superuser = stage.platform().connect(Service.WARRANTY)) {
            fill(superuser, tenant, units);
            double seconds = untilCounted(superuser, tenant, units);
            figures.add(Figure.of("until all of them are counted", seconds, "s"));
            superuser.createStatement().execute("analyze");
        }
        var token = stage.platform().tokens().staff("analyst", tenant, "an-analyst");
        var analyst = new Api(stage.platform().url(Service.WARRANTY), token);
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var question : List.of(
                "units-in-warranty?asOf=%s", "registrations?limit=200&to=%s", "import-quality?limit=200&to=%s")) {
            var latencies = ask(analyst, "/v1/insight/" + question, today);
            figures.add(Figure.of(question + " p50", latencies.percentile(50), "ms"));
            figures.add(Figure.atMost(question + " p95", latencies.percentile(95), "ms", GOAL));
        }
        return figures;
    }

    private static double untilCounted(Connection superuser, String tenant, int units) {
        long begun = System.nanoTime();
        Waiting.until(
                Duration.ofMinutes(15),
                Duration.ofMillis(200),
                "the units are counted",
                () -> counted(superuser, tenant) == units);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void fill(Connection superuser, String tenant, int units) throws SQLException {
        for (int from = 1; from <= units; from += AT_ONCE) {
            int to = Math.min(units, from + AT_ONCE - 1);
            superuser.createStatement().execute(FILL.formatted(tenant, from, to, units));
        }
        // Last, because the counting begins with the catalogue: units of the past that came behind it would be missed.
        superuser.createStatement().execute(BEGIN.formatted(tenant));
    }

    private static long counted(Connection superuser, String tenant) {
        try (var statement = superuser.prepareStatement(
                "select coalesce(sum(units), 0) from registration_rollup where tenant_id = ?")) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Latencies ask(Api analyst, String question, LocalDate today) {
        for (int i = 0; i < QUESTIONS / 4; i++) analyst.get(question.formatted(today.minusDays(i)));
        var nanos = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long begun = System.nanoTime();
            analyst.get(question.formatted(today.minusDays(i)));
            nanos[i] = System.nanoTime() - begun;
        }
        return new Latencies(nanos);
    }
}

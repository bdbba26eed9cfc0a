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

/** Scores over millions of answers, by product and month. */
final class Scores implements Measurement {
    private static final int CELLS = 36_500;
    private static final int PRODUCTS = 50;
    private static final int DAYS_AT_ONCE = 30;
    private static final int QUESTIONS = 200;
    private static final double GOAL = 300;

    /** Two years of repairs of fifty products: on average 137 answers to each on each day, each of 25 pairs 1 to 10. */
    private static final String FILL = """
            with cell as (
                select day::date as day, p, lpad((9521234000000 + p)::text, 14, '0') as gtin
                from generate_series(current_date - %2$d, current_date - %3$d, interval '1 day') day,
                    generate_series(1, %4$d) p),
            pair as (
                select day, p, gtin, place, 1 + abs(hashtext(day || ' ' || p || ' ' || place)::bigint) %% 10 as n
                from cell, generate_series(0, 24) place),
            told (day, p, gtin, code, version, what, place, n) as (
                select day, p, gtin, 'repair', 1, 'LEVELS', place, n from pair
                union all
                select day, p, gtin, 'repair', 1, 'CSAT/QUALITY', place / 5 + 1, sum(n) from pair group by 1, 2, 3, 7
                union all
                select day, p, gtin, 'repair', 1, 'CSAT/EMOTION', place %% 5 + 1, sum(n) from pair group by 1, 2, 3, 7
                union all
                select day, p, gtin, '', 0, 'ASKED', asked, case asked when 1 then sum(n) else 2 * sum(n) end
                from pair, generate_series(0, 2) asked group by 1, 2, 3, 7)
            insert into tally_change (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
                template_code, template_version, what, place, answers)
            select '%1$s', day, 'REPAIR', gtin, 'retailer-' || p %% 20, to_char(day, '"Q"YYYY-Q'),
                'centre-' || p %% 5, 'technician-' || p %% 25, 'LINK', code, version, what, place, n
            from told""";

    private static final String WAITING =
            "select count(*) from (select 1 from tally_change where tenant_id = ? limit 1) waiting";
    private static final String SUMMED = """
            select coalesce(sum(n), 0) from rolled_tally, unnest(answers) n
            where tenant_id = ? and told_by = 'OCCASION' and span = 'MONTH' and what = 'LEVELS'""";

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public String method() {
        return "The counts of 5 million answers are written by SQL to where answers leave theirs; the service sums them"
                + " in its sweeps. Then every question is asked one after the other over one connection, other days"
                + " each time, while the platform is otherwise idle.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int days = stage.scaled(CELLS) / PRODUCTS;
        var tenant = "scores-" + UUID.randomUUID().toString().substring(0, 8);
        var figures = new ArrayList<Figure>();
        try (var superuser = stage.platform().connect(Service.FEEDBACK)) {
            fill(superuser, tenant, days);
            long begun = System.nanoTime();
            Waiting.until(
                    Duration.ofMinutes(15),
                    Duration.ofMillis(500),
                    "all counts are summed",
                    () -> number(superuser, WAITING, tenant) == 0);
            double seconds = (System.nanoTime() - begun) / 1e9;
            superuser.createStatement().execute("analyze");
            figures.add(Figure.of("answers", number(superuser, SUMMED, tenant), "answers"));
            figures.add(Figure.of("until all of them are summed", seconds, "s"));
        }
        var token = stage.platform().tokens().staff("analyst", tenant, "an-analyst");
        ask(new Api(stage.platform().url(Service.FEEDBACK), token), figures);
        return figures;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    private static void ask(Api analyst, List<Figure> figures) {
        for (var question : List.of(
                "by=PRODUCT&limit=200&from=%1$s&to=%2$s",
                "by=PRODUCT&limit=200&from=%3$s&to=%2$s",
                "by=MONTH&from=%3$s&to=%2$s",
                "by=MONTH&gtin=09521234000001&from=%3$s&to=%2$s",
                "by=BATCH&limit=200&from=%1$s&to=%2$s",
                "by=TECHNICIAN&limit=200&from=%3$s&to=%2$s")) {
            var latencies = ask(analyst, "/v1/scores?" + question);
            var name = question.replaceAll("&(limit|from|to)=[^&]*", "")
                    + (question.contains("%3$s") ? ", 366 days" : ", 30 days");
            figures.add(Figure.of(name + " p50", latencies.percentile(50), "ms"));
            figures.add(Figure.atMost(name + " p95", latencies.percentile(95), "ms", GOAL));
        }
    }

    private static Latencies ask(Api analyst, String question) {
        for (int i = 0; i < QUESTIONS / 4; i++) analyst.get(dated(question, i));
        var nanos = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long begun = System.nanoTime();
            analyst.get(dated(question, i));
            nanos[i] = System.nanoTime() - begun;
        }
        return new Latencies(nanos);
    }

    private static String dated(String question, int round) {
        var to = LocalDate.now(ZoneOffset.UTC).minusDays(round);
        return question.formatted(to.minusDays(29), to, to.minusDays(365));
    }

    private static void fill(Connection superuser, String tenant, int days) throws SQLException {
        for (int last = 1; last <= days; last += DAYS_AT_ONCE) {
            int first = Math.min(days, last + DAYS_AT_ONCE - 1);
            superuser.createStatement().execute(FILL.formatted(tenant, first, last, PRODUCTS));
        }
    }

    private static long number(Connection superuser, String query, String tenant) {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

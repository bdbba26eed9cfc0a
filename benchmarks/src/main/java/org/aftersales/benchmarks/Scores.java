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
    private static final Duration LONGEST = Duration.ofMinutes(45);

    /** Two years of repairs of fifty products: on average 137 answers to each on each day, each of 25 pairs 1 to 10. */
    private static final String PAIRS = """
            create table bench_pair as
            select day::date as day, lpad((9521234000000 + p)::text, 14, '0') as gtin,
                'retailer-' || p %% 20 as retailer, to_char(day, '"Q"YYYY-Q') as batch, 'centre-' || p %% 5 as centre,
                'technician-' || p %% 25 as technician, place / 5 + 1 as quality, place %% 5 + 1 as emotion,
                1 + abs(hashtext(day || ' ' || p || ' ' || place)::bigint) %% 10 as n
            from generate_series(current_date - %1$d, current_date - %2$d, interval '1 day') day,
                generate_series(1, %3$d) p, generate_series(0, 24) place""";

    /** As answers leave their counts: by all traits at once, from where triggers note them for the sums. */
    private static final String LEVELS = """
            insert into score_tally (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
                template_code, template_version, quality, emotion, answers)
            select '%s', day, 'REPAIR', gtin, retailer, batch, centre, technician, 'LINK', 'repair', 1, quality,
                emotion, n
            from bench_pair""";

    private static final String SCALES = """
            insert into answer_tally (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
                template_code, template_version, question_id, type, tag, score, answers)
            select '%s', day, 'REPAIR', gtin, retailer, batch, centre, technician, 'LINK', 'repair', 1, tag, 'CSAT',
                tag, step, sum(n)
            from bench_pair cross join lateral (values ('QUALITY', quality), ('EMOTION', emotion)) told (tag, step)
            group by day, gtin, retailer, batch, centre, technician, tag, step""";

    private static final String ASKED = """
            insert into asked_tally (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
                asked, delivered, answered)
            select '%s', day, 'REPAIR', gtin, retailer, batch, centre, technician, 'LINK',
                2 * sum(n), 2 * sum(n), sum(n)
            from bench_pair group by day, gtin, retailer, batch, centre, technician""";

    private static final String WAITING =
            "select count(*) from (select 1 from tally_change where tenant_id = ? limit 1) waiting";
    private static final String UNTOLD = """
            select (select count(*) from snapshot_due where tenant_id = ?) + (select count(*) from outbox)""";
    private static final String TOLD = "select count(*) from score_snapshot where tenant_id = ?";
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
                + " and tells each day's counts as events in its sweeps. Then every question is asked one after another"
                + " over one connection, other days each time, while the platform is otherwise idle. What names two"
                + " traits is not summed: it is told without a goal.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int days = stage.scaled(CELLS) / PRODUCTS;
        var tenant = "scores-" + UUID.randomUUID().toString().substring(0, 8);
        var figures = new ArrayList<Figure>();
        try (var superuser = stage.platform().connect(Service.FEEDBACK)) {
            fill(superuser, tenant, days);
            var summed = until(superuser, WAITING, tenant, "all counts are summed");
            figures.add(Figure.of("answers", number(superuser, SUMMED, tenant), "answers"));
            figures.add(Figure.of("until all of them are summed", summed, "s"));
            var told = until(superuser, UNTOLD, tenant, "all days are told");
            figures.add(Figure.of("snapshots", number(superuser, TOLD, tenant), "snapshots"));
            figures.add(Figure.of("until all of them are told", told, "s"));
            superuser.createStatement().execute("vacuum analyze");
        }
        var token = stage.platform().tokens().staff("analyst", tenant, "an-analyst");
        ask(new Api(stage.platform().url(Service.FEEDBACK), token), figures);
        return figures;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    /** In seconds, until a count is nought. */
    private static double until(Connection superuser, String query, String tenant, String what) {
        long begun = System.nanoTime();
        Waiting.until(LONGEST, Duration.ofMillis(500), what, () -> number(superuser, query, tenant) == 0);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void ask(Api analyst, List<Figure> figures) {
        for (var question : List.of(
                "by=PRODUCT&limit=200&from=%1$s&to=%2$s",
                "by=PRODUCT&limit=200&from=%3$s&to=%2$s",
                "by=MONTH&from=%3$s&to=%2$s",
                "by=MONTH&gtin=09521234000001&from=%3$s&to=%2$s",
                "by=PRODUCT&limit=200&retailerId=retailer-7&from=%3$s&to=%2$s",
                "by=BATCH&limit=200&from=%1$s&to=%2$s",
                "by=TECHNICIAN&limit=200&from=%3$s&to=%2$s")) {
            var latencies = ask(analyst, "/v1/scores?" + question);
            var name = question.replaceAll("&(limit|from|to)=[^&]*", "")
                    + (question.contains("%3$s") ? ", 366 days" : ", 30 days");
            figures.add(Figure.of(name + " p50", latencies.percentile(50), "ms"));
            figures.add(
                    question.contains("&retailerId")
                            ? Figure.of(name + " p95", latencies.percentile(95), "ms")
                            : Figure.atMost(name + " p95", latencies.percentile(95), "ms", GOAL));
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

    /** At once, so that no sweep takes a part of it for all there is and tells the rest tomorrow. */
    private static void fill(Connection superuser, String tenant, int days) throws SQLException {
        superuser.setAutoCommit(false);
        for (int last = 1; last <= days; last += DAYS_AT_ONCE) {
            int first = Math.min(days, last + DAYS_AT_ONCE - 1);
            superuser.createStatement().execute(PAIRS.formatted(first, last, PRODUCTS));
            for (var count : List.of(LEVELS, SCALES, ASKED, "drop table bench_pair"))
                superuser.createStatement().execute(count.formatted(tenant));
        }
        superuser.setAutoCommit(true);
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

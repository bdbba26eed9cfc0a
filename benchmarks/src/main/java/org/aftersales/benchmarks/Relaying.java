package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** How fast a full outbox is emptied into Kafka. */
final class Relaying implements Measurement {
    private static final int EVENTS = 60_000;
    private static final double GOAL = 3_000;

    private static final long NONE = -1;

    /** Counting all that is left at every look would take a third of the machine from the relay. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private static final String FILL = """
            insert into outbox (id, bucket, tenant_id, aggregatetype, aggregateid, type, payload, headers)
            select gen_random_uuid(), n %% 16, '%1$s', 'warranty.units', gen_random_uuid()::text,
                   'benchmark.filler.v1', convert_to(repeat('x', 700), 'UTF8'),
                   '{"ce_specversion":"1.0","ce_source":"/aftersales/benchmark","ce_type":"benchmark.filler.v1",
                     "ce_tenantid":"%1$s","ce_time":"2026-01-01T00:00:00Z","content-type":"application/json"}'::jsonb
                   || jsonb_build_object('ce_id', gen_random_uuid()::text)
            from generate_series(1, %2$d) n""";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String method() {
        return "Rows of 700 bytes are put into the outbox of the stopped service, each of its own key; the service is"
                + " started, and the time is taken from the first row gone to the last.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int events = stage.scaled(EVENTS);
        stage.platform().stop(Service.WARRANTY);
        try (var superuser = stage.platform().connect(Service.WARRANTY)) {
            superuser.createStatement().execute(FILL.formatted(stage.tenant(), events));
            long filled = first(superuser);
            var starter = Thread.ofPlatform().start(() -> stage.platform().restart(Service.WARRANTY));
            Waiting.until(
                    Duration.ofMinutes(1),
                    Duration.ofMillis(2),
                    "the first row is gone",
                    () -> first(superuser) != filled);
            long begun = System.nanoTime();
            int left = depth(superuser);
            Waiting.until(Duration.ofMinutes(2), LOOK_EVERY, "the outbox is empty", () -> first(superuser) == NONE);
            double seconds = (System.nanoTime() - begun) / 1e9;
            starter.join();
            return List.of(
                    Figure.of("events in the outbox", events, "events"),
                    Figure.atLeast("relayed events", left / seconds, "1/s", GOAL));
        }
    }

    static int depth(Connection superuser) {
        return Math.toIntExact(number(superuser, "select count(*) from outbox"));
    }

    /** The oldest row, by the index alone. */
    private static long first(Connection superuser) {
        return number(superuser, "select coalesce((select seq from outbox order by seq limit 1), " + NONE + ")");
    }

    private static long number(Connection superuser, String query) {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

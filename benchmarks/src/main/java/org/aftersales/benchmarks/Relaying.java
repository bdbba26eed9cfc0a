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
        return "Rows of 700 bytes, each of its own key, are put into the outbox of the running service with one commit;"
                + " the time is taken from that commit until the last row is gone. A first filling of the same size"
                + " warms the services up.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int events = stage.scaled(EVENTS);
        try (var superuser = stage.platform().connect(Service.WARRANTY)) {
            relayed(superuser, stage.tenant(), events);
            double seconds = relayed(superuser, stage.tenant(), events);
            return List.of(
                    Figure.of("events in the outbox", events, "events"),
                    Figure.atLeast("relayed events", events / seconds, "1/s", GOAL));
        }
    }

    private static double relayed(Connection superuser, String tenant, int events) throws Exception {
        superuser.createStatement().execute(FILL.formatted(tenant, events));
        long committed = System.nanoTime();
        Waiting.until(Duration.ofMinutes(2), LOOK_EVERY, "the outbox is empty", () -> isEmpty(superuser));
        return (System.nanoTime() - committed) / 1e9;
    }

    static int depth(Connection superuser) {
        return Math.toIntExact(number(superuser, "select count(*) from outbox"));
    }

    /** By the oldest row, which the index alone finds. */
    private static boolean isEmpty(Connection superuser) {
        return number(superuser, "select count(*) from (select from outbox order by seq limit 1) oldest") == 0;
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

package org.aftersales.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;
import org.aftersales.launcher.demo.Api;

/** The first minute after ticket-service was away while very many promises came due. */
final class DueClocks implements Measurement {
    private static final int DUE = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String POLICY = """
            {"name": "Drill", "effectiveFrom": "2020-01-01T00:00:00Z", "promises": [{"name": "resolved",
             "party": "CUSTOMER", "startsOn": ["OPENED"], "stopsOn": ["RESOLVED"], "unit": "ELAPSED",
             "target": "PT1H"}]}""";

    /** Tickets opened two hours ago, each with a promise that was due an hour ago, and the timers that say so. */
    private static final String FILL = """
            with opened as (
                insert into ticket (tenant_id, id, version, event_count, number, kind, status, priority, customer_id,
                    retailer_id, steps, opened_at)
                select '%1$s', gen_random_uuid(), 0, 1, 'TK-' || n, 'REPAIR', 'OPEN', 'NORMAL', gen_random_uuid(),
                    'retailer', 0, now() - interval '2 hours'
                from generate_series(1, %2$d) n
                returning tenant_id, id, customer_id, opened_at),
            promised as (
                insert into sla_promises (tenant_id, id, version, event_count, policy_code, policy_number, kind,
                    priority, customer_id, retailer_id, warranty_state, opened_at, look_at)
                select tenant_id, id, 0, 1, 'DRILL', 1, 'REPAIR', 'NORMAL', customer_id, 'retailer', 'UNKNOWN',
                    opened_at, opened_at + interval '1 hour' from opened
                returning tenant_id, id, opened_at),
            measured as (
                insert into sla_clock (tenant_id, id, ticket_id, promise, party, cycle, unit, target, calendar_code,
                    calendar_number, started_at, state, due_at, fired_levels)
                select tenant_id, gen_random_uuid(), id, 'resolved', 'CUSTOMER', 1, 'ELAPSED', 'PT1H', 'ALWAYS', 0,
                    opened_at, 'RUNNING', opened_at + interval '1 hour', '' from promised
                returning tenant_id, ticket_id, due_at)
            insert into timer (tenant_id, kind, subject, due_at, try_at)
            select tenant_id, 'sla-clock', ticket_id, due_at, due_at from measured""";

    @Override
    public String name() {
        return "due-clocks";
    }

    @Override
    public String method() {
        return "100 000 tickets with a promise that was due an hour ago, and their timers, are written by SQL in one"
                + " transaction. Until every breach is noticed, and until no event waits for the broker, with"
                + " everything else idle.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int due = stage.scaled(DUE);
        var tenant = "clocks-" + UUID.randomUUID().toString().substring(0, 8);
        publish(stage, tenant);
        try (var superuser = stage.platform().connect(Service.TICKET)) {
            superuser.createStatement().execute(FILL.formatted(tenant, due));
            long begun = System.nanoTime();
            await("all breaches are noticed", () -> noticed(superuser, tenant) == due);
            double seconds = (System.nanoTime() - begun) / 1e9;
            await("all breaches are published", () -> count(superuser, "select count(*) from outbox") == 0);
            return List.of(
                    Figure.of("clocks due", due, "clocks"),
                    Figure.of("until all breaches are noticed", seconds, "s"),
                    Figure.of("until all are published", (System.nanoTime() - begun) / 1e9, "s"),
                    Figure.of("breaches noticed", due / seconds, "1/s"));
        }
    }

    private static void publish(Stage stage, String tenant) {
        var token = stage.platform().tokens().staff("manager", tenant, "manager-1");
        try {
            new Api(stage.platform().url(Service.TICKET), token)
                    .put("/v1/sla/policies/DRILL/versions/1", new ObjectMapper().readTree(POLICY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, BooleanSupplier done) {
        Waiting.until(PATIENCE, Duration.ofMillis(100), what, done);
    }

    private static long noticed(Connection superuser, String tenant) {
        return count(superuser, "select count(*) from sla_firing where tenant_id = '" + tenant + "'");
    }

    private static long count(Connection superuser, String query) {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/**
 * How long loyalty-service takes over lots that have ended and whose end is not booked.
 *
 * @param lots how many of the tenant's there are of them
 */
record Ending(Stage stage, String tenant, int lots) {
    private static final double GOAL = 120;
    private static final double FOR = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private static final String BEGIN = """
            insert into ledger_night (tenant_id) values ('%1$s') on conflict do nothing;
            insert into timer (tenant_id, kind, subject, due_at, try_at)
            values ('%1$s', 'ledger-expiry', '00000000-0000-0000-0000-000000000000', now(), now())
            on conflict (tenant_id, kind, subject) do update set due_at = now(), try_at = now()""";

    private static final String LEFT = """
            select exists (
                select from lot where tenant_id = '%s' and expires_at <= now() and pending + available > 0)""";

    List<Figure> figures() throws SQLException {
        try (var superuser = stage.platform().connect(Service.LOYALTY)) {
            superuser.createStatement().execute(BEGIN.formatted(tenant));
            long begun = System.nanoTime();
            await("all ends are booked", () -> !isSo(superuser, LEFT.formatted(tenant)));
            double seconds = (System.nanoTime() - begun) / 1e9;
            await("all ends are published", () -> !isSo(superuser, "select exists (select from outbox)"));
            return List.of(
                    Figure.of("lots that have ended", lots, "lots"),
                    Figure.atMost("until all ends are booked", seconds, "s", GOAL * lots / FOR),
                    Figure.of("ends booked", lots / seconds, "1/s"),
                    Figure.of("until all are published", (System.nanoTime() - begun) / 1e9, "s"));
        }
    }

    private static void await(String what, BooleanSupplier done) {
        Waiting.until(PATIENCE, LOOK_EVERY, what, done);
    }

    private static boolean isSo(Connection superuser, String query) {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

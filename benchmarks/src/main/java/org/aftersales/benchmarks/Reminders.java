package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** A day on which very many coverages are about to end. */
final class Reminders implements Measurement {
    private static final int DUE = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Units sold two years ago, of which one coverage ends in a month. */
    private static final String FILL = """
            with made as (
                insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref,
                    sale_ref_digest, store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone,
                    starts_on, card_number, card_version, card_hash, registered_at)
                select '%1$s', gen_random_uuid(), 0, 1, gen_random_uuid(), 'retailer', 'S-' || n,
                    sha256(n::text::bytea), 'store', '09521234001348', 'SN' || n, now() - interval '2 years', 100,
                    'EUR', 'TV-36', 1, 'UTC', current_date + 30 - 730, 'CARD', 1, sha256(('%1$s' || n)::bytea), now()
                from generate_series(1, %2$d) n
                returning tenant_id, id, starts_on)
            insert into coverage (tenant_id, unit_id, place, kind, starts_on, last_day)
            select tenant_id, id, 0, 'PARTS', starts_on, current_date + 30 from made""";

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public String method() {
        return "100 000 units with a coverage that ends in a month are written by SQL; then the tenant's first policy"
                + " is published, which begins its looks. Until every owner is reminded and nothing waits for the"
                + " broker, with everything else idle.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int due = stage.scaled(DUE);
        var tenant = "reminders-" + UUID.randomUUID().toString().substring(0, 8);
        var crowd = new Stage(stage.platform(), tenant, stage.effort());
        try (var superuser = stage.platform().connect(Service.WARRANTY)) {
            superuser.createStatement().execute(FILL.formatted(tenant, due));
            superuser.createStatement().execute("analyze");
            crowd.loadCatalogue();
            long begun = System.nanoTime();
            Waiting.until(
                    PATIENCE,
                    Duration.ofMillis(100),
                    "all owners are reminded",
                    () -> told(superuser, tenant) == due && waiting(superuser) == 0);
            double seconds = (System.nanoTime() - begun) / 1e9;
            return List.of(
                    Figure.of("reminders due", due, "reminders"),
                    Figure.of("until all are told and published", seconds, "s"),
                    Figure.of("reminders told", due / seconds, "1/s"));
        }
    }

    private static long told(Connection superuser, String tenant) {
        return count(
                superuser,
                "select count(*) from coverage_reminder where told_at is not null and tenant_id = '" + tenant + "'");
    }

    private static long waiting(Connection superuser) {
        return count(superuser, "select count(*) from outbox");
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

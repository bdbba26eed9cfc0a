package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** How fast loyalty-service credits what waits for it in Kafka. */
record Crediting(Stage stage, int members) {
    private static final int EVENTS = 120_000;
    private static final double GOAL = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Registrations of units that members have bought, as warranty-service tells them. */
    private static final String FILL = """
            insert into outbox (id, bucket, tenant_id, aggregatetype, aggregateid, type, payload, headers)
            select id, n %% 16, '%1$s', 'warranty.units', unit, 'warranty.unit.registered.v1',
                convert_to(jsonb_build_object('unitId', unit, 'customerId', customer, 'retailerId', 'parsian',
                    'gtin', '09521234001348', 'serial', 'TV55KB' || lpad(n::text, 6, '0'), 'soldAt', at,
                    'price', jsonb_build_object('amount', '518770000.00', 'currency', 'IRR'), 'policyCode', 'TV-36',
                    'policyVersion', 1, 'startsOn', '2026-01-01', 'coverages', '[]'::jsonb,
                    'registeredAt', at)::text, 'UTF8'),
                jsonb_build_object('ce_specversion', '1.0', 'ce_id', id, 'ce_source', '/aftersales/warranty',
                    'ce_type', 'warranty.unit.registered.v1', 'ce_subject', unit, 'ce_time', at,
                    'ce_tenantid', '%1$s', 'ce_sequence', lpad('1', 20, '0'), 'ce_correlationid', id,
                    'ce_causationid', id, 'content-type', 'application/json')
            from (select n, uuidv7() as id, uuidv7()::text as unit,
                    to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
                    '00000000-0000-7000-8000-' || lpad(to_hex(1 + n * 7919::bigint %% %3$d), 12, '0') as customer
                from generate_series(1, %2$d) n) told""";

    /** Stops the service and has the others put into Kafka what it will find there. */
    void prepare() throws SQLException {
        var platform = stage.platform();
        platform.stop(Service.LOYALTY);
        try (var warranty = platform.connect(Service.WARRANTY);
                var statement = warranty.createStatement()) {
            statement.execute(FILL.formatted(stage.tenant(), events(), members));
            Waiting.until(PATIENCE, LOOK_EVERY, "all of them are in Kafka", () -> Relaying.depth(warranty) == 0);
        }
    }

    /** Starts the service and waits until it has done all of it. */
    Figure figure() throws SQLException {
        try (var loyalty = stage.platform().connect(Service.LOYALTY)) {
            stage.platform().restart(Service.LOYALTY);
            return Figure.atLeast("registrations from Kafka credited", credited(loyalty, events()), "1/s", GOAL);
        }
    }

    private int events() {
        return stage.scaled(EVENTS);
    }

    /** By what was there after the first third, when most of the code is compiled. */
    private double credited(Connection loyalty, int events) throws SQLException {
        try (var count = loyalty.prepareStatement("select count(*) from inbox where tenant_id = ?")) {
            count.setString(1, stage.tenant());
            long first = await(count, events / 3);
            long begun = System.nanoTime();
            await(count, events);
            return (events - first) / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static long await(PreparedStatement count, long wanted) {
        var seen = new long[1];
        Waiting.until(PATIENCE, LOOK_EVERY, "the events have their effect", () -> {
            try (var row = count.executeQuery()) {
                row.next();
                seen[0] = row.getLong(1);
                return seen[0] >= wanted;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return seen[0];
    }
}

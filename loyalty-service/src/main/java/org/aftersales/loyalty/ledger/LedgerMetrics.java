package org.aftersales.loyalty.ledger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.aftersales.kit.tx.Sql;

/** What the last checks found, over all tenants: faults, and how old the oldest check is. */
@ApplicationScoped
class LedgerMetrics {
    private static final String READ = """
            select coalesce(sum(faults), 0) as faults,
                coalesce(extract(epoch from ?::timestamptz - min(checked_at)), 0)::float8 as age
            from ledger_night""";

    private final AgroalDataSource worker;
    private final Clock clock;
    private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(0, 0));

    LedgerMetrics(@DataSource("worker") AgroalDataSource worker, MeterRegistry registry, Clock clock) {
        this.worker = worker;
        this.clock = clock;
        registry.gauge("ledger.faults", last, reading -> reading.get().faults());
        registry.gauge(
                "ledger.check.age.seconds", last, reading -> reading.get().age());
    }

    record Reading(long faults, double age) {}

    @Scheduled(every = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        read();
    }

    Reading read() {
        var reading = Sql.call(worker, connection -> {
            try (var select = connection.prepareStatement(READ)) {
                select.setTimestamp(1, Timestamp.from(clock.instant()));
                try (var row = select.executeQuery()) {
                    row.next();
                    return new Reading(row.getLong("faults"), row.getDouble("age"));
                }
            }
        });
        last.set(reading);
        return reading;
    }
}

package org.aftersales.loyalty.fraud;

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

/** How many members wait for somebody to look, over all tenants, and for how long the first of them has waited. */
@ApplicationScoped
class FraudMetrics {
    private static final String READ = """
            select count(*) as open, coalesce(extract(epoch from ?::timestamptz - min(opened_at)), 0)::float8 as age
            from fraud_hold where status = 'OPEN'""";

    private final AgroalDataSource worker;
    private final Clock clock;
    private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(0, 0));

    FraudMetrics(@DataSource("worker") AgroalDataSource worker, MeterRegistry registry, Clock clock) {
        this.worker = worker;
        this.clock = clock;
        registry.gauge("fraud.holds.open", last, reading -> reading.get().open());
        registry.gauge(
                "fraud.holds.oldest.age.seconds", last, reading -> reading.get().age());
    }

    record Reading(long open, double age) {}

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
                    return new Reading(row.getLong("open"), row.getDouble("age"));
                }
            }
        });
        last.set(reading);
        return reading;
    }
}

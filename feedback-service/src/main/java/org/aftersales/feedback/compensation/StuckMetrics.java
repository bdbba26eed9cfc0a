package org.aftersales.feedback.compensation;

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

/** How many approved compensations are overdue, of all tenants, and since when; read every few seconds. */
@ApplicationScoped
class StuckMetrics {

    private static final String READ = """
            select count(*), coalesce(extract(epoch from ?::timestamptz - min(overdue_since)), 0)::float8
            from compensation where overdue_since is not null and status in ('APPROVED', 'WAITING')""";

    private final AgroalDataSource worker;
    private final Clock clock;
    private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(0, 0));

    StuckMetrics(@DataSource("worker") AgroalDataSource worker, Clock clock, MeterRegistry registry) {
        this.worker = worker;
        this.clock = clock;
        registry.gauge("compensations.stuck", last, reading -> reading.get().stuck());
        registry.gauge("compensations.stuck.oldest.age.seconds", last, reading -> reading.get()
                .age());
    }

    record Reading(long stuck, double age) {}

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        last.set(read());
    }

    Reading read() {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(READ)) {
                statement.setTimestamp(1, Timestamp.from(clock.instant()));
                try (var answer = statement.executeQuery()) {
                    answer.next();
                    return new Reading(answer.getLong(1), answer.getDouble(2));
                }
            }
        });
    }
}

package org.aftersales.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.aftersales.kit.tx.Sql;

/** Depth, age of the oldest row in seconds, and quarantined rows of the outbox, as gauges read every few seconds. */
@ApplicationScoped
class OutboxMetrics {
    private static final String READ = """
            select count(*) as depth, count(quarantined_at) as quarantined,
                   coalesce(extract(epoch from now() - min(recorded_at)), 0)::float8 as age
            from outbox""";

    private final AgroalDataSource worker;
    private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(0, 0, 0));

    OutboxMetrics(@DataSource("worker") AgroalDataSource worker, MeterRegistry registry) {
        this.worker = worker;
        registry.gauge("outbox.depth", last, r -> r.get().depth());
        registry.gauge("outbox.oldest.age.seconds", last, r -> r.get().age());
        registry.gauge("outbox.quarantined", last, r -> r.get().quarantined());
    }

    record Reading(long depth, long quarantined, double age) {}

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        last.set(Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(READ);
                    var answer = statement.executeQuery()) {
                answer.next();
                return new Reading(answer.getLong("depth"), answer.getLong("quarantined"), answer.getDouble("age"));
            }
        }));
    }
}

package org.aftersales.kit.webhook;

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

/** How much waits for endpoints that are enabled, since when, and how many of them fail; read every few seconds. */
@ApplicationScoped
class WebhookMetrics {
    private static final String READ = """
            select (select count(*) from webhook_endpoint where status = 'ENABLED' and failing_since is not null),
                   count(*), coalesce(extract(epoch from ?::timestamptz - min(occurred_at)), 0)::float8
            from webhook_endpoint endpoint
                join webhook_delivery waiting on waiting.tenant_id = endpoint.tenant_id
                    and waiting.endpoint_id = endpoint.id and waiting.status = 'PENDING'
            where endpoint.status = 'ENABLED'""";

    private final AgroalDataSource worker;
    private final Clock clock;
    private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(0, 0, 0));

    WebhookMetrics(@DataSource("worker") AgroalDataSource worker, Clock clock, MeterRegistry registry) {
        this.worker = worker;
        this.clock = clock;
        registry.gauge("webhook.endpoints.failing", last, r -> r.get().failing());
        registry.gauge("webhook.depth", last, r -> r.get().depth());
        registry.gauge("webhook.oldest.age.seconds", last, r -> r.get().age());
    }

    record Reading(long failing, long depth, double age) {}

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
                    return new Reading(answer.getLong(1), answer.getLong(2), answer.getDouble(3));
                }
            }
        });
    }
}

package org.aftersales.kit.tx;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.aftersales.kit.KitConfig;

/** Deletes the kit's rows that have served their time. */
@ApplicationScoped
public class Housekeeping {
    private final AgroalDataSource worker;
    private final Clock clock;
    private final KitConfig.Retention retention;

    Housekeeping(@DataSource("worker") AgroalDataSource worker, Clock clock, KitConfig config) {
        this.worker = worker;
        this.clock = clock;
        this.retention = config.retention();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        sweep();
    }

    /** Deletes stored answers, handled event ids and webhook deliveries past their retention. */
    public void sweep() {
        delete("delete from idempotency where stored_at < ?", retention.idempotency());
        delete("delete from inbox where received_at < ?", retention.inbox());
        delete("delete from webhook_delivery where occurred_at < ?", retention.webhooks());
    }

    private void delete(String statement, Duration age) {
        Sql.call(worker, connection -> {
            try (var prepared = connection.prepareStatement(statement)) {
                prepared.setTimestamp(1, Timestamp.from(clock.instant().minus(age)));
                return prepared.executeUpdate();
            }
        });
    }
}

package org.aftersales.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.KitConfig;

/**
 * Empties the outbox into Kafka. Every commit is published at least once, in order per key; a re-sent event keeps its
 * {@code ce_id}, so that readers who drop known ids see each exactly once.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final AgroalDataSource worker;
    private final ObjectMapper json;
    private final RelayBell bell;
    private final RelayProducer producer;
    private final KitConfig.Relay config;
    private final Clock clock;
    private final ToldOutside told;
    private final List<Sender> senders = new ArrayList<>();

    OutboxRelay(
            @DataSource("worker") AgroalDataSource worker,
            ObjectMapper json,
            RelayBell bell,
            RelayProducer producer,
            KitConfig config,
            Clock clock,
            Instance<ToldOutside> told) {
        this.worker = worker;
        this.json = json;
        this.bell = bell;
        this.producer = producer;
        this.config = config.relay();
        this.clock = clock;
        this.told = told.isResolvable() ? told.get() : ToldOutside.ALL;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) return;
        for (int number = 0; number < config.senders(); number++) {
            var sender = newSender(number);
            senders.add(sender);
            Thread.ofPlatform().name("outbox-sender-" + number).daemon().start(sender);
        }
    }

    /** A sender for the buckets {@code number} modulo the configured count; it does nothing until it runs. */
    Sender newSender(int number) {
        return new Sender(new Sender.Tools(worker, json, bell, producer, clock, told), config, number);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        senders.forEach(Sender::stop);
        bell.ring();
        for (var sender : senders) sender.awaitEnd(PATIENCE_AT_STOP);
        producer.close();
    }
}

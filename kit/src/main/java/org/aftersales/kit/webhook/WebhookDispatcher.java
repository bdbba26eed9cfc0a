package org.aftersales.kit.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.webhook.DeliveryQueue.Address;
import org.jboss.logging.Logger;

/**
 * Attempts what is due, a few deliveries of an endpoint at once, so that a slow endpoint keeps nobody but itself.
 * Instances share the work by claims.
 */
@ApplicationScoped
class WebhookDispatcher {
    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final int LANES = 4;

    private final DeliveryQueue queue;
    private final EndpointSecrets secrets;
    private final WebhookClient client;
    private final WebhookUseCases endpoints;
    private final Tenants tenants;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Duration disableAfter;
    private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore calls = new Semaphore(PinnedCall.AT_ONCE);
    private volatile boolean running = true;

    WebhookDispatcher(
            DeliveryQueue queue,
            EndpointSecrets secrets,
            WebhookClient client,
            WebhookUseCases endpoints,
            Tenants tenants,
            MeterRegistry registry,
            Clock clock,
            KitConfig config) {
        this.queue = queue;
        this.secrets = secrets;
        this.client = client;
        this.endpoints = endpoints;
        this.tenants = tenants;
        this.registry = registry;
        this.clock = clock;
        this.disableAfter = config.webhooks().disableAfter();
    }

    private record Lane(Address address, int number) {}

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        for (var address : queue.due()) {
            for (int number = 0; number < LANES; number++) {
                var lane = new Lane(address, number);
                if (busy.add(lane)) Thread.ofVirtual().name("webhook-", number).start(() -> drain(lane));
            }
        }
    }

    /** What was claimed comes back by itself when its claim ends. */
    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void drain(Lane lane) {
        try {
            while (running && deliver(lane.address())) {
                // one more
            }
        } catch (RuntimeException failure) {
            // The delivery is still in the table and comes again when its claim ends.
            LOG.warnf("webhook endpoint %s: %s", lane.address().endpoint(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.remove(lane);
        }
    }

    /** Attempts the next due delivery of the endpoint; false when there is none. */
    boolean deliver(Address address) throws InterruptedException {
        calls.acquire();
        try {
            var claimed = queue.claim(address);
            if (claimed.isEmpty()) return false;
            var attempt = attempt(claimed.get());
            registry.counter("webhook.attempts", "outcome", attempt.outcome().name())
                    .increment();
            var failingSince = queue.end(claimed.get(), attempt);
            if (attempt.outcome() == Outcome.GONE) disable(address, DisabledReason.GONE);
            else if (failingSince.isPresent()
                    && !failingSince.get().plus(disableAfter).isAfter(clock.instant())) {
                disable(address, DisabledReason.FAILING);
            }
            return true;
        } finally {
            calls.release();
        }
    }

    private Attempt attempt(Leased claimed) throws InterruptedException {
        var body = claimed.message().body();
        var id = claimed.messageId().toString();
        long timestamp = clock.instant().getEpochSecond();
        var valid = secrets.valid(claimed.tenant(), claimed.endpoint());
        var headers = new LinkedHashMap<>(Map.of("content-type", "application/json", "user-agent", "Aftersales"));
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", WebhookSignature.header(valid, id, timestamp, body));
        return client.post(claimed.url(), headers, body);
    }

    private void disable(Address address, DisabledReason reason) {
        LOG.warnf("webhook endpoint %s is disabled: %s", address.endpoint(), reason);
        tenants.run(address.tenant(), () -> endpoints.giveUp(address.endpoint(), reason));
    }
}

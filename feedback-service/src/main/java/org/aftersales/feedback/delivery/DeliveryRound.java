package org.aftersales.feedback.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/**
 * Brings messages to whoever takes them, some at once. Each is taken by a lease that outlasts every patience, so that no two
 * instances have it; when one dies with it, it comes again as the same message: same id, same links.
 */
@ApplicationScoped
class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(2);

    /** How much longer than a carrier's own patience we wait, so that it says itself that nobody answered. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DeliveryDue due;
    private final DeliveryDesk desk;
    private final Carriers carriers;
    private final Tenants tenants;
    private final DeliverySettings settings;

    DeliveryRound(DeliveryDue due, DeliveryDesk desk, Carriers carriers, Tenants tenants, DeliverySettings settings) {
        if (settings.patience().compareTo(LONGEST_PATIENCE) > 0) {
            throw new IllegalStateException("aftersales.delivery.patience is more than two minutes");
        }
        this.due = due;
        this.desk = desk;
        this.carriers = carriers;
        this.tenants = tenants;
        this.settings = settings;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        int round = 0;
        while (round < ROUNDS && walk() > 0) round++;
    }

    /** One round: up to eight messages at once; answers how many were taken. */
    int walk() {
        if (!carriers.areThere()) return 0;
        var taken = due.take(AT_ONCE, LEASE);
        List<? extends Future<?>> running = taken.stream()
                .map(each -> threads.submit(() -> tenants.run(each.tenant(), () -> deliver(each))))
                .toList();
        var end = System.nanoTime() + settings.patience().plus(GRACE).toNanos();
        for (int i = 0; i < running.size(); i++) await(running.get(i), taken.get(i), end);
        return taken.size();
    }

    private void deliver(DeliveryDue.Taken taken) {
        desk.letter(taken.delivery(), taken.attempt()).ifPresent(letter -> {
            try {
                carriers.hand(letter);
            } catch (Carrier.Refused refused) {
                desk.refused(taken.delivery(), taken.attempt(), refused.code());
                return;
            } catch (Carrier.Down down) {
                Thread.interrupted(); // who was left alone notes it all the same; a database connection would break
                desk.postponed(taken.delivery(), taken.attempt(), down.code());
                return;
            }
            desk.sent(taken.delivery(), taken.attempt());
        });
    }

    /** Whoever takes too long is left alone, and its message comes again when the lease is over. */
    private static void await(Future<?> delivery, DeliveryDue.Taken taken, long end) {
        try {
            delivery.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            delivery.cancel(true);
            LOG.warnf("delivery %s, attempt %d: no answer in time", taken.delivery(), taken.attempt());
        } catch (ExecutionException failure) {
            // The promise stands: it is due again when the lease is over, and given up after the last attempt.
            LOG.warnf(
                    "delivery %s, attempt %d: %s",
                    taken.delivery(), taken.attempt(), failure.getCause().getClass());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

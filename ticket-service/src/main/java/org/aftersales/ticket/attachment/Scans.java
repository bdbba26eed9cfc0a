package org.aftersales.ticket.attachment;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftersales.kit.tenant.Tenants;
import org.jboss.logging.Logger;

/**
 * Has files looked at outside of any transaction, some at once: a scanner that takes its time keeps nobody from the file, and
 * no timer of anything else. Each is taken by a lease that outlasts the scanner, so that no two instances look at it; when one
 * dies with it, another looks when the lease is over.
 */
@ApplicationScoped
class Scans {
    private static final Logger LOG = Logger.getLogger(Scans.class);

    /** Fewer than clamd looks at together by itself ({@code MaxThreads}). */
    private static final int AT_ONCE = 8;

    /** With those that wait for their place. */
    private static final int MOST = 64;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final Scanners scanners;
    private final ScanDesk desk;
    private final Contents contents;
    private final TransactionSynchronizationRegistry synchronizations;
    private final Tenants tenants;
    private final Clock clock;

    Scans(
            Scanners scanners,
            ScanDesk desk,
            Contents contents,
            TransactionSynchronizationRegistry synchronizations,
            Tenants tenants,
            Clock clock) {
        this.scanners = scanners;
        this.desk = desk;
        this.contents = contents;
        this.synchronizations = synchronizations;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Takes the file in the transaction that is under way, and has it looked at as soon as that is there. */
    void due(UUID attachment) {
        if (scanners.areNone()) desk.letPass(attachment);
        else if (onTheWay.get() >= MOST) desk.putOff(attachment);
        else
            desk.take(attachment)
                    .ifPresent(sample -> synchronizations.registerInterposedSynchronization(new Begin(sample)));
    }

    /** How many files are taken of which it is not noted yet what became of them. */
    int onTheWay() {
        return onTheWay.get();
    }

    /** Whoever looks at a file is interrupted; somebody looks again when the lease is over. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private final class Begin implements Synchronization {
        private final Sample sample;

        private Begin(Sample sample) {
            this.sample = sample;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) return;
            onTheWay.incrementAndGet();
            threads.execute(() -> bring(sample));
        }
    }

    private void bring(Sample sample) {
        try {
            places.acquire();
            try {
                if (isInTime(sample)) tenants.run(sample.tenant(), () -> look(sample));
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // The timer stands: somebody looks again when the lease is over.
            LOG.warnf("file %s, lease %d: %s", sample.attachment(), sample.lease(), failure);
        } finally {
            onTheWay.decrementAndGet();
        }
    }

    /** Who has waited too long for a place leaves it to whoever has it next. */
    private boolean isInTime(Sample sample) {
        return clock.instant().plus(Scanner.PATIENCE).isBefore(sample.until());
    }

    private void look(Sample sample) {
        Verdict verdict;
        try (var bytes = contents.open(sample.file())) {
            verdict = scanners.scan(bytes);
        } catch (IOException | RuntimeException down) {
            LOG.warnf("file %s, lease %d: %s", sample.attachment(), sample.lease(), down);
            desk.failed(sample);
            return;
        }
        desk.judged(sample, verdict);
    }
}

package org.aftersales.ticket.mail;

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
 * Brings mails to the mail server, some at once. Each is taken by a lease that outlasts every patience with the server, so
 * that no two instances have it; when one dies with it, it comes again under the same {@code Message-ID}.
 */
@ApplicationScoped
class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class);

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MailDue due;
    private final MailDesk desk;
    private final Post post;
    private final Tenants tenants;
    private final MailSettings settings;
    private final Mailbox mailbox;

    MailRound(MailDue due, MailDesk desk, Post post, Tenants tenants, MailSettings settings, Mailbox mailbox) {
        this.due = due;
        this.desk = desk;
        this.post = post;
        this.tenants = tenants;
        this.settings = settings;
        this.mailbox = mailbox;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        int round = 0;
        while (round < ROUNDS && walk() > 0) round++;
    }

    /** One round: up to eight mails at once; answers how many were taken. */
    int walk() {
        if (!mailbox.isOpen()) return 0;
        var taken = due.take(AT_ONCE, LEASE);
        List<? extends Future<?>> running = taken.stream()
                .map(each -> threads.submit(() -> tenants.run(each.tenant(), () -> deliver(each))))
                .toList();
        var end = System.nanoTime() + settings.patience().toNanos();
        for (int i = 0; i < running.size(); i++) await(running.get(i), taken.get(i), end);
        return taken.size();
    }

    private void deliver(MailDue.Taken taken) {
        desk.letter(taken.mail(), taken.attempt()).ifPresent(letter -> {
            try {
                post.hand(letter);
            } catch (Post.Refused refused) {
                desk.refused(taken.mail(), taken.attempt(), refused.code());
                return;
            } catch (Post.Down down) {
                desk.postponed(taken.mail(), taken.attempt(), down.code());
                return;
            }
            desk.sent(taken.mail(), taken.attempt());
        });
    }

    /** Whoever takes too long is left alone, and its mail comes again when the lease is over. */
    private static void await(Future<?> delivery, MailDue.Taken taken, long end) {
        try {
            delivery.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            delivery.cancel(true);
            LOG.warnf("mail %s, attempt %d: no answer in time", taken.mail(), taken.attempt());
        } catch (ExecutionException failure) {
            // The promise stands: it is due again when the lease is over, and given up after the last attempt.
            LOG.warnf(
                    "mail %s, attempt %d: %s",
                    taken.mail(), taken.attempt(), failure.getCause().getClass());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}

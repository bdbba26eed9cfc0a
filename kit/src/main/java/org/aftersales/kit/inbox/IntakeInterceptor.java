package org.aftersales.kit.inbox;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.aftersales.kit.inbox.Inbox.BehindParked;
import org.aftersales.kit.inbox.Reception.Closed;
import org.aftersales.kit.outbox.Correlation;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transience;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Outside the consumer's transaction: whose event it is, and what becomes of one that cannot be handled. */
@Intake
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IntakeInterceptor {
    private static final Logger LOG = Logger.getLogger(IntakeInterceptor.class);
    private static final int ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Tenants tenants;
    private final Retries retries;
    private final DeadLetters deadLetters;
    private final Reception reception;
    private final Random jitter = new Random();

    IntakeInterceptor(Tenants tenants, Retries retries, DeadLetters deadLetters, Reception reception) {
        this.tenants = tenants;
        this.retries = retries;
        this.deadLetters = deadLetters;
        this.reception = reception;
    }

    @AroundInvoke
    @Nullable
    Object handle(InvocationContext call) throws Exception {
        if (!(call.getParameters().length == 1 && call.getParameters()[0] instanceof IncomingEvent event)) {
            return call.proceed();
        }
        if (Retries.retrying()) return attempt(call, event);
        if (!reception.enter()) throw new Closed();
        try {
            return settle(call, event);
        } finally {
            reception.leave();
        }
    }

    private @Nullable Object settle(InvocationContext call, IncomingEvent event) throws Exception {
        try {
            event.assertComplete();
            return attemptRepeatedly(call, event);
        } catch (BehindParked held) {
            untilDatabaseAnswers(() -> retries.parkBehind(event));
        } catch (Exception failure) {
            if (reception.closed()) throw failure;
            untilDatabaseAnswers(() -> giveUp(event, failure));
        }
        return null;
    }

    private Object attemptRepeatedly(InvocationContext call, IncomingEvent event) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call, event);
            } catch (Exception failure) {
                if (attempt == ATTEMPTS || !passes(failure)) throw failure;
                pause(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private Object attempt(InvocationContext call, IncomingEvent event) {
        return tenants.as(
                event.tenant(),
                () -> Correlation.during(event.correlation(), () -> {
                    try {
                        return call.proceed();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                }));
    }

    private void giveUp(IncomingEvent event, Exception failure) {
        if (passes(failure)) retries.park(event, failure);
        else deadLetters.bury(event, failure);
    }

    static boolean passes(Throwable failure) {
        return failure instanceof NotYet || Transience.of(failure);
    }

    /** While the database is away nothing can be parked, so the partition waits; that keeps every key in order. */
    private void untilDatabaseAnswers(Runnable work) {
        for (long wait = FIRST_PAUSE_MILLIS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MILLIS)) {
            try {
                work.run();
                return;
            } catch (RuntimeException away) {
                if (reception.closed() || !Transience.of(away)) throw away;
                LOG.warnf("the database is away, the intake waits: %s", away);
                pause(wait);
            }
        }
    }

    private void pause(long millis) {
        LockSupport.parkNanos((millis / 2 + jitter.nextLong(millis)) * 1_000_000);
    }
}

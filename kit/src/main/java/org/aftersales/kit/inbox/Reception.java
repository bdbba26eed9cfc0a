package org.aftersales.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Where events are let in until the service stops. A stop closes it first and then waits for those inside, because what
 * they need is taken down next; whatever comes later is not acknowledged, and so is read again after the next start.
 */
@ApplicationScoped
class Reception {
    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ALL = Integer.MAX_VALUE;

    private final Semaphore places = new Semaphore(ALL);
    private volatile boolean closed;

    /** Takes a place, to be given back by {@link #leave()}; answers whether there was one. */
    boolean enter() {
        return !closed && places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    boolean closed() {
        return closed;
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        if (!places.tryAcquire(ALL, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf("events are still being handled after %s; what fails of them is read again", PATIENCE);
        }
    }

    /** The service stops; the event is left to whoever reads it next. */
    static final class Closed extends RuntimeException {
        Closed() {
            super("the service stops and reads this again when it starts", null, false, false);
        }
    }
}

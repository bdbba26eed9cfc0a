package org.aftersales.kit.outward;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The places on one way out. Who finds none waits a moment; once somebody has waited in vain, nobody waits any more until
 * a place is left, so that a carrier that hangs costs the others that one moment.
 */
final class Lane {
    private final Semaphore places;
    private final Duration moment;
    private volatile boolean stuck;

    Lane(int places, Duration moment) {
        this.places = new Semaphore(places, true);
        this.moment = moment;
    }

    /** Whether there was a place; who has one leaves it later. */
    boolean enter() throws InterruptedException {
        if (places.tryAcquire()) return true;
        if (stuck) return false;
        if (places.tryAcquire(moment.toMillis(), TimeUnit.MILLISECONDS)) return true;
        stuck = true;
        return false;
    }

    void leave() {
        stuck = false;
        places.release();
    }
}

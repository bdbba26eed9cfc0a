package org.aftersales.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits by observing: asks again until the answer is yes or the time is over. */
public final class Waiting {
    private Waiting() {}

    /** Asks every {@code pause}; fails naming what did not come when {@code limit} is over. */
    public static void until(Duration limit, Duration pause, String what, BooleanSupplier observed) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!observed.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure("waited " + limit.toSeconds() + " s in vain for " + what);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new LaunchFailure("interrupted while waiting for " + what);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}

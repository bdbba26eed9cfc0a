package org.aftersales.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes this process's senders after a commit. Other instances find the rows by polling: a {@code NOTIFY} in every
 * business transaction would serialise their commits.
 */
@ApplicationScoped
class RelayBell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the bell has rung since {@code seen} rings, at most for {@code patience}. */
    void await(long seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (rings == seen && left > 0) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A pause that no bell shortens. */
    void pause(Duration patience) throws InterruptedException {
        LockSupport.parkNanos(patience.toNanos());
        if (Thread.interrupted()) throw new InterruptedException();
    }
}

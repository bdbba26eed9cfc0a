package org.aftersales.kit.tx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Transactions begun by the kit's own machinery; use cases say {@code @Transactional}. */
@ApplicationScoped
public class Transactions {
    /** What the transaction manager takes for its own default. */
    private static final int USUAL = 0;

    private final TransactionManager manager;

    Transactions(TransactionManager manager) {
        this.manager = manager;
    }

    /** Does the work in a new transaction; whatever it throws rolls back and is thrown on. */
    public <T> T call(Callable<T> work) throws Exception {
        manager.begin();
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            rollBack();
            throw failure;
        }
        if (manager.getStatus() == Status.STATUS_MARKED_ROLLBACK) rollBack();
        else manager.commit();
        return result;
    }

    /** As {@link #call} for work that throws nothing checked. */
    public void run(Runnable work) {
        get(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** As {@link #run(Runnable)}, with a result. */
    public <T> T get(Supplier<T> work) {
        try {
            return call(work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #get(Supplier)}; what takes longer than so long, rounded up to seconds, is rolled back. */
    public <T> T get(Duration patience, Supplier<T> work) {
        try {
            manager.setTransactionTimeout((int) patience.plusMillis(999).toSeconds());
            try {
                return get(work);
            } finally {
                manager.setTransactionTimeout(USUAL);
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does the work in the transaction that is under way; in a new one where none is. */
    public void join(Runnable work) {
        if (active()) work.run();
        else run(work);
    }

    /** Whether the calling thread is inside a transaction. */
    public boolean active() {
        try {
            return manager.getStatus() == Status.STATUS_ACTIVE;
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rollBack() throws SystemException {
        if (manager.getStatus() == Status.STATUS_NO_TRANSACTION) return;
        manager.setRollbackOnly();
        manager.rollback();
    }
}

package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.loyalty.ledger.ExpirySweep.Swept;

/** Two sweeps beside each other: while the database writes what one has decided, the other decides. */
@ApplicationScoped
class ExpiryLanes {
    private static final Lane FIRST = new Lane(0, 2);
    private static final Lane SECOND = new Lane(1, 2);

    private final ExpirySweep sweep;
    private final Transactions transactions;
    private final Tenants tenants;

    ExpiryLanes(ExpirySweep sweep, Transactions transactions, Tenants tenants) {
        this.sweep = sweep;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    /**
     * Books the end of so many lots a lane at most: the first in the transaction that is under way, the second in one of
     * its own.
     */
    Swept book(int most) {
        var tenant = tenants.current();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second =
                    threads.submit(() -> tenants.as(tenant, () -> transactions.get(() -> sweep.book(SECOND, most))));
            return sweep.book(FIRST, most).and(done(second));
        }
    }

    private static Swept done(Future<Swept> lane) {
        try {
            return lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        }
    }
}

package org.aftersales.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

/** Two who wait for each other: PostgreSQL lets one of them go on. */
@QuarkusTest
class DeadlockTest {
    private static final long ONE = 7_401L;
    private static final long OTHER = 7_402L;

    @Inject
    AgroalDataSource database;

    @Inject
    Transactions transactions;

    @Test
    void the_one_that_is_given_up_has_met_another_writer() throws Exception {
        var both = new CyclicBarrier(2);
        var refused = new ArrayList<Throwable>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(taking(ONE, OTHER, both), taking(OTHER, ONE, both)))) {
                try {
                    done.get();
                } catch (ExecutionException failed) {
                    refused.add(failed.getCause());
                }
            }
        }

        assertEquals(1, refused.size());
        assertTrue(DatabaseProblems.isConcurrentUpdate(refused.getFirst()), refused::toString);
    }

    private Callable<Boolean> taking(long first, long second, CyclicBarrier both) {
        return () -> transactions.call(() -> {
            lock(first);
            both.await();
            return lock(second);
        });
    }

    private boolean lock(long key) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                statement.setLong(1, key);
                return statement.execute();
            }
        });
    }
}

package org.aftersales.kit.tx;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that come back at every attempt. */
public final class Transience {
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Transience() {}

    /** Whether the failure, or anything that caused it, passes by itself. */
    public static boolean of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) return true;
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case OptimisticLockException e -> true;
            case PessimisticLockException e -> true;
            case DatabaseUnavailable e -> true;
            case SQLTransientException e -> true;
            case TimeoutException e -> true;
            case SQLException e -> passes(e.getSQLState());
            default -> false;
        };
    }

    private static boolean passes(@Nullable String state) {
        // Without a state the driver or the pool failed, not the statement.
        return state == null || LOCK_NOT_AVAILABLE.equals(state) || PASSING_CLASSES.contains(state.substring(0, 2));
    }
}

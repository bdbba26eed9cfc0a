package org.aftersales.kit.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.aftersales.kit.tx.Transience;
import org.jspecify.annotations.Nullable;

/** What the database's refusals mean to a caller. */
final class DatabaseProblems {
    /** SQLSTATE class 22 as far as input causes it: NUL or unencodable characters, too long, too large. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22001", "22003", "22008");

    /** Serialization failure, and deadlock: what this writer has and what it wants, another one wants and has. */
    private static final Set<String> MET_ANOTHER = Set.of("40001", "40P01");

    private static final Duration SOON = Duration.ofSeconds(1);

    private DatabaseProblems() {}

    /** The problem behind a failure, or null where the failure is a defect. */
    static @Nullable Problem of(Throwable failure) {
        if (isConcurrentUpdate(failure)) {
            return new Conflict("concurrent-update", "Somebody else changed it at the same time.");
        }
        if (isUnstorable(failure)) {
            return new Malformed("invalid-value", "The request holds a value that cannot be stored.");
        }
        if (!Transience.of(failure)) return null;
        return new Unavailable("unavailable", "Something is down for the moment; try again.", SOON);
    }

    /** Two writers met: nothing of this one's was written, and it must read again. */
    static boolean isConcurrentUpdate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.hibernate.StaleStateException
                    || (cause instanceof SQLException sql && is(MET_ANOTHER, sql))) return true;
        }
        return false;
    }

    /** A value of the request that no column can hold; what checks the request should have said so earlier. */
    static boolean isUnstorable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && is(UNSTORABLE, sql)) return true;
        }
        return false;
    }

    private static boolean is(Set<String> states, SQLException refusal) {
        return refusal.getSQLState() != null && states.contains(refusal.getSQLState());
    }
}

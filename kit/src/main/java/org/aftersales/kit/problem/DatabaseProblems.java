package org.aftersales.kit.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** What the database's refusals mean to a caller. */
final class DatabaseProblems {
    /** SQLSTATE class 22 as far as input causes it: NUL or unencodable characters, too long, too large. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22001", "22003", "22008");

    private DatabaseProblems() {}

    /** Two writers met at one version: one of them must read again. */
    static boolean isConcurrentUpdate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.hibernate.StaleStateException
                    || (cause instanceof SQLException sql && "40001".equals(sql.getSQLState()))) return true;
        }
        return false;
    }

    /** A value of the request that no column can hold; what checks the request should have said so earlier. */
    static boolean isUnstorable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && UNSTORABLE.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

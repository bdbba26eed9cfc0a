package org.aftersales.kit.problem;

import jakarta.persistence.OptimisticLockException;

/** What the database's refusals mean to a caller. */
final class DatabaseProblems {
    private DatabaseProblems() {}

    /** Two writers met at one version: one of them must read again. */
    static boolean isConcurrentUpdate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof org.hibernate.StaleStateException
                    || (cause instanceof java.sql.SQLException sql && "40001".equals(sql.getSQLState()))) return true;
        }
        return false;
    }
}

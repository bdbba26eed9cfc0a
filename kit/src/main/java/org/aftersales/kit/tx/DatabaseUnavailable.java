package org.aftersales.kit.tx;

import java.sql.SQLException;

/** The database did not answer or refused for a reason that passes. */
public final class DatabaseUnavailable extends RuntimeException {
    public DatabaseUnavailable(SQLException cause) {
        super(cause);
    }
}

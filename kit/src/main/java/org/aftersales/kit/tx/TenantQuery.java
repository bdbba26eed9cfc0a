package org.aftersales.kit.tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A query that tells the database in the same message whose it is. Outside a transaction it is one of its own: one journey
 * to the database, where begin and tenant, query and commit are three. Within a transaction it is an ordinary query. The
 * tenant is forgotten with the transaction, whichever of them it is. Every mark is bound with a type, a null too: for one
 * without, the driver asks the database first, by a journey at whose end the tenant is forgotten, and nothing is found.
 */
public final class TenantQuery {
    /** The place of the query's own first mark. */
    public static final int FIRST = 2;

    private static final String TENANT = "select set_config('app.tenant', ?, true); ";

    private TenantQuery() {}

    /** The SQL to prepare; its first mark is the tenant's. */
    public static String of(String query) {
        return TENANT + query;
    }

    /** The rows of a statement whose SQL is {@link #of} a query, and whose other marks are bound. */
    public static ResultSet rows(PreparedStatement statement, String tenant) throws SQLException {
        statement.setString(1, tenant);
        statement.execute();
        return next(statement);
    }

    /** The rows of the next one, where several queries were asked in one message; those of the one before are gone. */
    public static ResultSet next(PreparedStatement statement) throws SQLException {
        if (!statement.getMoreResults()) throw new IllegalStateException("each of several queries has rows");
        return statement.getResultSet();
    }
}

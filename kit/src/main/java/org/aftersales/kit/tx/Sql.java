package org.aftersales.kit.tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Plain SQL for the kit's own tables and the named hot paths, with failures told apart from defects. */
public final class Sql {
    private Sql() {}

    /** Work with a connection; inside a transaction it is the transaction's own. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * @throws DatabaseUnavailable when the database did not answer or refused for a reason that passes
     * @throws SqlFailure for every other refusal
     */
    public static <T extends @Nullable Object> T call(DataSource database, Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            if (Transience.of(e)) throw new DatabaseUnavailable(e);
            throw new SqlFailure(e);
        }
    }

    /**
     * A statement that is planned at every execution, by the size that its tables have then: for set-based look-ups,
     * whose plan made for an empty table would choose the wrong index for ever after.
     */
    public static PreparedStatement plannedAnew(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        return statement;
    }

    /**
     * From here on the transaction reads all that a tenant has in some table, and never some of it for each of others: of a
     * tenant that has come since the tables were counted the planner takes all rows for one, and a thousand of them would
     * be read a thousand times.
     */
    public static void readAll(Connection connection) throws SQLException {
        try (var set = connection.createStatement()) {
            set.execute("set local enable_nestloop = off");
        }
    }

    /** A statement that the database refused for good: a constraint, a syntax error, a missing right. */
    public static final class SqlFailure extends RuntimeException {
        private final String state;

        SqlFailure(SQLException cause) {
            super(cause);
            this.state = cause.getSQLState();
        }

        /** The five-character SQLSTATE, for example 23505 for a unique violation. */
        public String state() {
            return state;
        }
    }
}

package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.Service;

/**
 * Reads rows by one prepared statement of a superuser, so that row-level security costs the limit nothing.
 *
 * @param key what the last mark of the statement is bound to, another one each time
 */
record BareRead(Connection connection, PreparedStatement statement, int marks, Supplier<?> key)
        implements Load.Work, AutoCloseable {

    /** @param fixed what the marks before the last one are bound to */
    static Load.Workshop of(Platform platform, Service service, String read, List<?> fixed, Supplier<?> key) {
        return () -> {
            var connection = platform.connect(service);
            var statement = connection.prepareStatement(read);
            for (int i = 0; i < fixed.size(); i++) statement.setObject(i + 1, fixed.get(i));
            return new BareRead(connection, statement, fixed.size() + 1, key);
        };
    }

    @Override
    public void once() throws SQLException {
        statement.setObject(marks, key.get());
        try (var row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            int rows = 0;
            for (; row.next(); rows++) for (int i = 1; i <= columns; i++) row.getObject(i);
            if (rows == 0) throw new IllegalStateException("what is to be read is not there");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.benchmarks.SampleRows.Rows;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.Service;

/**
 * What the database does by itself: the rows of one unit of work by prepared statements, one commit each, with nothing
 * else running. A superuser writes, so that row-level security costs the limit nothing.
 *
 * @param rows the rows of one unit of work, referred-to tables first
 * @param kept ids that the rows refer to and that exist already
 */
record DatabaseLimit(Platform platform, List<Rows> rows, Set<UUID> kept) implements Load.Workshop {

    @Override
    public Load.Work open() throws SQLException {
        var connection = platform.connect(Service.WARRANTY);
        connection.setAutoCommit(false);
        var writers = new ArrayList<Writer>();
        for (var table : rows) writers.add(Writer.of(connection, table));
        return new Commit(connection, writers, kept);
    }

    private record Commit(Connection connection, List<Writer> writers, Set<UUID> kept)
            implements Load.Work, AutoCloseable {
        @Override
        public void once() throws SQLException {
            var fresh = new FreshValues(kept);
            for (var writer : writers) writer.write(fresh);
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Writes the rows of one table: one statement each, sent together. */
    private record Writer(PreparedStatement statement, Rows rows, Set<String> unique) {
        static Writer of(Connection connection, Rows rows) throws SQLException {
            var marks = rows.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
            var insert = "insert into " + rows.table() + " (" + String.join(", ", rows.columns()) + ") values (" + marks
                    + ")";
            return new Writer(connection.prepareStatement(insert), rows, uniqueColumns(connection, rows.table()));
        }

        void write(FreshValues fresh) throws SQLException {
            for (var row : rows.values()) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(
                            i + 1,
                            fresh.of(row.get(i), unique.contains(rows.columns().get(i))));
                }
                if (rows.values().size() > 1) statement.addBatch();
                else statement.executeUpdate();
            }
            if (rows.values().size() > 1) statement.executeBatch();
        }

        private static Set<String> uniqueColumns(Connection connection, String table) throws SQLException {
            var query = """
                    select distinct a.attname from pg_index i
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                    where i.indisunique and i.indrelid = ?::regclass
                      and a.attname not in ('tenant_id', 'retailer_id', 'gtin', 'subject', 'route')""";
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, table);
                try (var row = statement.executeQuery()) {
                    var names = new HashSet<String>();
                    while (row.next()) names.add(row.getString(1));
                    return names;
                }
            }
        }
    }
}

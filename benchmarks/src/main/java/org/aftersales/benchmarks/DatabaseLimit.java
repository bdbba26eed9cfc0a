package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aftersales.benchmarks.SampleRows.Rows;
import org.aftersales.launcher.Platform;
import org.aftersales.launcher.Service;

/**
 * What the database does by itself: the rows of one unit of work by prepared statements, one commit each, with nothing
 * else running. A superuser writes, so that row-level security costs the limit nothing.
 *
 * @param rows the rows of one unit of work, referred-to tables first
 * @param known for each unit of work: ids that the rows refer to, with those that take their place and that exist
 */
record DatabaseLimit(Platform platform, Service service, List<Rows> rows, Supplier<Map<UUID, UUID>> known)
        implements Load.Workshop {

    @Override
    public Load.Work open() throws SQLException {
        var connection = platform.connect(service);
        connection.setAutoCommit(false);
        var writers = new ArrayList<Writer>();
        for (var table : rows) writers.add(Writer.of(connection, table));
        return new Commit(connection, writers, known);
    }

    private record Commit(Connection connection, List<Writer> writers, Supplier<Map<UUID, UUID>> known)
            implements Load.Work, AutoCloseable {
        @Override
        public void once() throws SQLException {
            var fresh = new FreshValues(known.get());
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
            var statement = connection.prepareStatement(rows.keys().isEmpty() ? insert(rows) : update(rows));
            return new Writer(statement, rows, uniqueColumns(connection, rows.table()));
        }

        private static String insert(Rows rows) {
            var marks = rows.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
            return "insert into %s (%s) values (%s)".formatted(rows.table(), String.join(", ", rows.columns()), marks);
        }

        private static String update(Rows rows) {
            var changes = rows.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
            var keys = rows.keys().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
            return "update %s set %s where %s".formatted(rows.table(), changes, keys);
        }

        void write(FreshValues fresh) throws SQLException {
            for (var row : rows.values()) {
                for (int i = 0; i < row.size(); i++) statement.setObject(i + 1, value(row, i, fresh));
                for (int i = 0; i < rows.keys().size(); i++) {
                    int column = rows.columns().indexOf(rows.keys().get(i));
                    statement.setObject(row.size() + i + 1, value(row, column, fresh));
                }
                if (rows.values().size() > 1) statement.addBatch();
                else statement.executeUpdate();
            }
            if (rows.values().size() > 1) statement.executeBatch();
        }

        /** What is changed keeps its values but for the ids. */
        private Object value(List<Object> row, int column, FreshValues fresh) {
            var replaced =
                    rows.keys().isEmpty() && unique.contains(rows.columns().get(column));
            return fresh.of(row.get(column), replaced);
        }

        private static Set<String> uniqueColumns(Connection connection, String table) throws SQLException {
            var query = """
                    select distinct a.attname from pg_index i
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                    where i.indisunique and i.indrelid = ?::regclass
                      and a.attname not in ('tenant_id', 'retailer_id', 'gtin', 'subject', 'route', 'kind', 'reason',
                          'promise', 'programme')""";
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

package org.aftersales.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that one unit of work leaves in a service's database, caught by triggers while the service does it once.
 * Rows that are deleted at once, as those of the outbox, are caught as well.
 */
final class SampleRows {
    private static final String CATCH = """
            create table sample_%1$s (like %1$s);
            create function catch_%1$s() returns trigger language plpgsql security definer as $$
            begin insert into sample_%1$s select new.*; return null; end $$;
            create trigger catch_sample after insert on %1$s for each row execute function catch_%1$s();
            grant usage on schema public to public""";

    /** Instead of that: rows that are changed. */
    private static final String CATCH_CHANGES = CATCH.replace("after insert", "after update");

    private static final String FORGET = """
            drop trigger catch_sample on %1$s; drop function catch_%1$s(); drop table sample_%1$s""";

    private final Connection superuser;
    private final List<String> tables;

    private SampleRows(Connection superuser, List<String> tables) {
        this.superuser = superuser;
        this.tables = tables;
    }

    /**
     * What one unit of work wrote into a table.
     *
     * @param columns their names, in the order of the values
     * @param keys columns by which rows are found that are changed; empty for rows that are added
     */
    record Rows(String table, List<String> columns, List<List<Object>> values, List<String> keys) {}

    /** Something that makes the service do the unit of work once and returns when it is committed. */
    @FunctionalInterface
    interface Once {
        void happen() throws Exception;
    }

    /** The rows of the tables, in the order given, that {@code once} leaves. */
    static List<Rows> of(Connection superuser, List<String> tables, Once once) throws Exception {
        return new SampleRows(superuser, tables).caught(CATCH, once);
    }

    /** The rows of the tables that {@code once} changes, as they are then. */
    static List<Rows> changes(Connection superuser, List<String> tables, Once once) throws Exception {
        var samples = new SampleRows(superuser, tables);
        var changes = new ArrayList<Rows>();
        for (var rows : samples.caught(CATCH_CHANGES, once)) {
            changes.add(new Rows(rows.table(), rows.columns(), rows.values(), samples.keys(rows.table())));
        }
        return changes;
    }

    private List<Rows> caught(String trigger, Once once) throws Exception {
        everywhere(trigger);
        try {
            once.happen();
            return read();
        } finally {
            everywhere(FORGET);
        }
    }

    private void everywhere(String statements) throws SQLException {
        for (var table : tables) {
            try (var statement = superuser.createStatement()) {
                statement.execute(statements.formatted(table));
            }
        }
    }

    private List<Rows> read() throws SQLException {
        var all = new ArrayList<Rows>();
        for (var table : tables) {
            var columns = new ArrayList<>(insertable(table).keySet());
            all.add(new Rows(table, columns, values(table, columns), List.of()));
        }
        return all;
    }

    private List<List<Object>> values(String table, List<String> columns) throws SQLException {
        var query = "select " + String.join(", ", columns) + " from sample_" + table;
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            var values = new ArrayList<List<Object>>();
            while (row.next()) {
                var one = new ArrayList<Object>();
                for (int i = 1; i <= columns.size(); i++) one.add(row.getObject(i));
                values.add(one);
            }
            return values;
        }
    }

    private List<String> keys(String table) throws SQLException {
        var query = """
                select a.attname from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indisprimary and i.indrelid = ?::regclass""";
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                var keys = new ArrayList<String>();
                while (row.next()) keys.add(row.getString(1));
                return keys;
            }
        }
    }

    /** Without identity columns: the database gives those. */
    private Map<String, String> insertable(String table) throws SQLException {
        var query = "select column_name, data_type from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and is_identity = 'NO' order by ordinal_position";
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                var columns = new LinkedHashMap<String, String>();
                while (row.next()) columns.put(row.getString(1), row.getString(2));
                return columns;
            }
        }
    }
}

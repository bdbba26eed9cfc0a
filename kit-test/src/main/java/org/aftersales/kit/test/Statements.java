package org.aftersales.kit.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the application asks of the database while something is done: every statement with how often it was executed, as
 * the database counts. What functions and triggers ask is not among it. Nothing else may be under way meanwhile.
 */
public final class Statements {
    private static final String COUNTED = """
            select s.query, sum(s.calls) as calls from pg_stat_statements s
            join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid
            where r.rolname = ? and d.datname = ? group by s.query""";

    private Statements() {}

    /** Something that is done once. */
    @FunctionalInterface
    public interface Work {
        void once() throws Exception;
    }

    /** The statements by which it is done, begin and commit among them. */
    public static SortedMap<String, Long> of(Work work) throws Exception {
        var before = counted();
        work.once();
        var after = counted();
        before.forEach((query, calls) -> after.computeIfPresent(query, (_, all) -> all - calls));
        after.values().removeIf(calls -> calls == 0);
        return after;
    }

    private static SortedMap<String, Long> counted() throws SQLException {
        try (var owner = owner();
                var select = owner.prepareStatement(COUNTED)) {
            select.setString(1, Postgres.APP);
            select.setString(2, Postgres.NAME);
            try (var row = select.executeQuery()) {
                var counted = new TreeMap<String, Long>();
                while (row.next()) counted.put(row.getString(1), row.getLong(2));
                return counted;
            }
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(Postgres.url(), Postgres.OWNER, Postgres.PASSWORD);
    }
}

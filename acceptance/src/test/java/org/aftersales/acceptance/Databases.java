package org.aftersales.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aftersales.launcher.Service;

/** What the services have committed, read as a superuser. */
final class Databases {
    /** The kit's own tables, and what sweeps count beforehand: rows that come with time, and are nobody's fact. */
    private static final String NOT_FACTS = "'outbox', 'inbox', 'event_retry', 'idempotency', 'timer', "
            + "'flyway_schema_history', 'insight_progress', 'service_rollup', 'registration_rollup', 'unit_changed', "
            + "'unit_counted', 'tally_change', 'rolled_tally', 'trend_redo', 'failure_progress', "
            + "'score_snapshot', 'snapshot_due', 'snapshot_progress', "
            + "'liability_sum', 'liability_until', 'liability_move', 'win_back_watch', 'said_word'";

    private static final String TABLES = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'tenant_id' and table_name not in (%s)
            order by table_name""".formatted(NOT_FACTS);

    private Databases() {}

    /** The texts of a query's only column; the tenant is its only parameter. */
    static Set<String> texts(Service service, String query, String tenant) {
        try (var connection = Stage.platform().connect(service);
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                var texts = new TreeSet<String>();
                while (row.next()) texts.add(row.getString(1));
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(Service service, String table, String tenant) {
        var query = "select count(*)::text from " + table + " where tenant_id = ?";
        return Long.parseLong(texts(service, query, tenant).iterator().next());
    }

    /** Number and content of the tenant's rows in every table of every service. */
    static Map<String, String> everything(String tenant) throws SQLException {
        var content = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            try (var connection = Stage.platform().connect(service)) {
                addTables(connection, service, tenant, content);
            }
        }
        return content;
    }

    private static void addTables(Connection connection, Service service, String tenant, Map<String, String> content)
            throws SQLException {
        try (var tables = connection.createStatement().executeQuery(TABLES)) {
            while (tables.next()) {
                var table = tables.getString(1);
                content.put(service.id() + "." + table, digest(connection, table, tenant));
            }
        }
    }

    private static String digest(Connection connection, String table, String tenant) throws SQLException {
        var query = "select count(*) || ' rows ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '')"
                + " from " + table + " r where tenant_id = ?";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, tenant);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

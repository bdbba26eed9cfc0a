package org.aftersales.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** What lies in all tables of a tenant, as the owner of the database reads it. */
@ApplicationScoped
public class TenantRows {

    /** Of the service's own accord: what is on its way to the topics, and what sweeps sum up beforehand. */
    private static final String COMES_WITH_TIME = "'outbox', 'timer', 'tally_change', 'rolled_tally',"
            + " 'trend', 'trend_progress', 'trend_redo', 'failure_progress', 'score_snapshot', 'snapshot_due',"
            + " 'snapshot_progress'";

    private static final String TABLES = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'tenant_id' and table_name not in (%s)
            order by table_name""".formatted(COMES_WITH_TIME);

    private static final String DIGEST = """
            select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '')
            from %s r where tenant_id = ?""";

    /** Number and digest of the rows, by the table. */
    public SortedMap<String, String> of(String tenant) {
        var url = ConfigProvider.getConfig().getValue("aftersales.db.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var tables = connection.createStatement().executeQuery(TABLES)) {
            var content = new TreeMap<String, String>();
            while (tables.next()) content.put(tables.getString(1), digest(connection, tables.getString(1), tenant));
            return content;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(Connection connection, String table, String tenant) throws SQLException {
        try (var select = connection.prepareStatement(DIGEST.formatted(table))) {
            select.setString(1, tenant);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

package org.aftersales.warranty.card;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Everything the database holds of a tenant, table by table, so that a test can say that nothing was written. */
@ApplicationScoped
class Stored {

    private static final String TABLES = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'tenant_id'""";

    private final AgroalDataSource database;

    Stored(AgroalDataSource database) {
        this.database = database;
    }

    /** Rows of each table and the sum of the transactions that wrote them: an update changes it as well. */
    Map<String, String> of(String tenant) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var tell = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
                tell.setString(1, tenant);
                tell.execute();
            }
            var stored = counted(connection);
            connection.rollback();
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> counted(Connection connection) throws SQLException {
        var stored = new TreeMap<String, String>();
        try (var tables = connection.createStatement().executeQuery(TABLES)) {
            while (tables.next()) {
                var table = tables.getString(1);
                var count = "select count(*) || ' rows by ' || coalesce(sum(xmin::text::bigint), 0) from " + table;
                try (var row = connection.createStatement().executeQuery(count)) {
                    row.next();
                    stored.put(table, row.getString(1));
                }
            }
        }
        return stored;
    }
}

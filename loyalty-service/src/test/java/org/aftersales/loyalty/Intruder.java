package org.aftersales.loyalty;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody who owns the tables and changes rows of a tenant in them, whatever the service would say. */
public final class Intruder {
    private Intruder() {}

    public static void execute(String tenant, String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("aftersales.db.url", String.class),
                        config.getValue("aftersales.db.owner.user", String.class),
                        config.getValue("aftersales.db.owner.password", String.class));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + tenant + "', true);" + sql);
            connection.commit();
        }
    }
}

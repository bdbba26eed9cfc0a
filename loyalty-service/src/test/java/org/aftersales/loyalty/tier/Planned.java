package org.aftersales.loyalty.tier;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** When somebody will look. */
final class Planned {
    private static final String DUE = "select due_at from timer where kind = ? and subject = ?";

    private Planned() {}

    static Instant of(String tenant, String kind, UUID subject) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                config.getValue("aftersales.db.url", String.class),
                config.getValue("aftersales.db.app.user", String.class),
                config.getValue("aftersales.db.app.password", String.class))) {
            connection.setAutoCommit(false);
            try (var enter = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                    var select = connection.prepareStatement(DUE)) {
                enter.setString(1, tenant);
                enter.execute();
                select.setString(1, kind);
                select.setObject(2, subject);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getObject(1, OffsetDateTime.class).toInstant();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

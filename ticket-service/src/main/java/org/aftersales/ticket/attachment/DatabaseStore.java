package org.aftersales.ticket.attachment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tx.Sql;

/** Files in the service's own database, in the transaction of what is known of them. */
@ApplicationScoped
class DatabaseStore implements ContentStore {

    private static final String PUT =
            "insert into attachment_content (tenant_id, key, content) values (?, ?, ?) on conflict do nothing";
    private static final String GET = "select content from attachment_content where tenant_id = ? and key = ?";
    private static final String DELETE = "delete from attachment_content where tenant_id = ? and key = ?";

    private final AgroalDataSource database;

    DatabaseStore(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void put(String tenant, String key, byte[] sealed) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(PUT)) {
                statement.setString(1, tenant);
                statement.setString(2, key);
                statement.setBytes(3, sealed);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public byte[] get(String tenant, String key) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(GET)) {
                statement.setString(1, tenant);
                statement.setString(2, key);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) throw new IllegalStateException("no content of " + key);
                    return row.getBytes(1);
                }
            }
        });
    }

    @Override
    public void delete(String tenant, String key) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(DELETE)) {
                statement.setString(1, tenant);
                statement.setString(2, key);
                return statement.executeUpdate();
            }
        });
    }
}

package org.aftersales.warranty;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A tenant's catalogue as rows, to be given to other tenants: telling the same twenty documents by HTTP again for every
 * test took longer than most tests.
 */
record CatalogueRows(Map<String, String> jsonOfTables) {

    static CatalogueRows of(String tenant) {
        var tables = new LinkedHashMap<String, String>();
        inTenant(tenant, connection -> {
            for (var table : new String[] {"catalogue", "product", "policy_version"}) {
                try (var query = connection.prepareStatement("select json_agg(row)::text from " + table + " row");
                        var answer = query.executeQuery()) {
                    answer.next();
                    tables.put(table, answer.getString(1));
                }
            }
        });
        return new CatalogueRows(tables);
    }

    void copyTo(String tenant) {
        inTenant(tenant, connection -> {
            for (var table : jsonOfTables.entrySet()) {
                var insert = """
                        insert into %1$s select copy.* from jsonb_array_elements(?::jsonb) as told,
                            jsonb_populate_record(null::%1$s, told || jsonb_build_object('tenant_id', ?::text)) as copy
                        """.formatted(table.getKey());
                try (var statement = connection.prepareStatement(insert)) {
                    statement.setString(1, table.getValue());
                    statement.setString(2, tenant);
                    statement.executeUpdate();
                }
            }
        });
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private static void inTenant(String tenant, Work work) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("aftersales.db.url", String.class),
                        config.getValue("aftersales.db.app.user", String.class),
                        config.getValue("aftersales.db.app.password", String.class));
                var setting = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            connection.setAutoCommit(false);
            setting.setString(1, tenant);
            setting.execute();
            work.with(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("no catalogue for " + tenant, e);
        }
    }
}

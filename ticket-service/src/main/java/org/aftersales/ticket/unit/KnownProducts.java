package org.aftersales.ticket.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Of which category products are. What an earlier event says counts no more. */
@ApplicationScoped
class KnownProducts {
    /** Of most units that are sold nothing is learned, and so no row is held that all of a product share. */
    private static final String LEARN = """
            insert into known_product (tenant_id, gtin, category, told_at)
            select told.tenant_id, told.gtin, told.category, told.told_at
            from (values (?, ?, ?, ?::timestamptz)) told (tenant_id, gtin, category, told_at)
            where not exists (select from known_product known
                where known.tenant_id = told.tenant_id and known.gtin = told.gtin and known.category = told.category)
            on conflict (tenant_id, gtin) do update set category = excluded.category, told_at = excluded.told_at
            where known_product.told_at <= excluded.told_at""";

    private static final String OF = """
            select asked.id, coalesce(asked.gtin, unit.gtin) as gtin, product.category
            from unnest(?::uuid[], ?::uuid[], ?::text[]) asked (id, unit_id, gtin)
            left join known_unit unit on unit.tenant_id = ? and unit.unit_id = asked.unit_id
            left join known_product product
                on product.tenant_id = ? and product.gtin = coalesce(asked.gtin, unit.gtin)""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    KnownProducts(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void learn(String gtin, String category, Instant toldAt) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(LEARN)) {
                statement.setString(1, tenants.current());
                statement.setString(2, gtin);
                statement.setString(3, category);
                statement.setTimestamp(4, Timestamp.from(toldAt));
                return statement.executeUpdate();
            }
        });
    }

    /** By the ids under which things are asked for, each as far as it is known. */
    Map<UUID, Product> of(Map<UUID, Thing> asked) {
        var ids = asked.keySet().toArray();
        var units = Stream.of(ids).map(asked::get).map(Thing::unitId).toArray();
        var gtins = Stream.of(ids).map(asked::get).map(Thing::gtin).toArray();
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setArray(1, connection.createArrayOf("uuid", ids));
                statement.setArray(2, connection.createArrayOf("uuid", units));
                statement.setArray(3, connection.createArrayOf("text", gtins));
                statement.setString(4, tenants.current());
                statement.setString(5, tenants.current());
                try (var row = statement.executeQuery()) {
                    var products = new HashMap<UUID, Product>();
                    while (row.next()) products.put(row.getObject("id", UUID.class), product(row));
                    return products;
                }
            }
        });
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(row.getString("gtin"), row.getString("category"));
    }
}

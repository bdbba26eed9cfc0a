package org.aftersales.feedback.ownership;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** One row a unit, written in one statement: a sales file brings ten thousand at once. */
@ApplicationScoped
class OwnedUnits {

    private static final String PUT = """
            insert into owned_unit as known (
                tenant_id, unit_id, customer_id, retailer_id, gtin, price_minor, price_currency, proof, since)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, unit_id) do update set
                customer_id = excluded.customer_id, retailer_id = excluded.retailer_id, gtin = excluded.gtin,
                price_minor = coalesce(excluded.price_minor, known.price_minor),
                price_currency = coalesce(excluded.price_currency, known.price_currency),
                proof = excluded.proof, since = excluded.since
            where known.since <= excluded.since""";
    private static final String FORGET =
            "delete from owned_unit where tenant_id = current_tenant() and customer_id = ?";
    private static final String FIND = """
            select unit_id, customer_id, retailer_id, gtin, price_minor, price_currency, proof, since
            from owned_unit where tenant_id = current_tenant() and unit_id = ?""";

    private static final String OF = """
            select unit_id, customer_id, retailer_id, gtin, price_minor, price_currency, proof, since
            from owned_unit where tenant_id = current_tenant() and customer_id = any(?) order by since, unit_id""";

    private final AgroalDataSource database;

    OwnedUnits(AgroalDataSource database) {
        this.database = database;
    }

    void put(OwnedUnit unit) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(PUT)) {
                var price = unit.price();
                insert.setObject(1, unit.unitId());
                insert.setObject(2, unit.customerId());
                insert.setString(3, unit.retailerId());
                insert.setString(4, unit.gtin());
                insert.setObject(5, price == null ? null : price.minor());
                insert.setString(6, price == null ? null : price.currency());
                insert.setString(7, unit.proof().name());
                insert.setObject(8, unit.since().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    void forget(UUID customerId) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.setObject(1, customerId);
                return delete.executeUpdate();
            }
        });
    }

    Optional<OwnedUnit> find(UUID unitId) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setObject(1, unitId);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(unit(row)) : Optional.empty();
                }
            }
        });
    }

    List<OwnedUnit> of(Set<UUID> customers) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
                var units = new ArrayList<OwnedUnit>();
                try (var row = select.executeQuery()) {
                    while (row.next()) units.add(unit(row));
                }
                return units;
            }
        });
    }

    private static OwnedUnit unit(ResultSet row) throws SQLException {
        return new OwnedUnit(
                row.getObject("unit_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("retailer_id"),
                row.getString("gtin"),
                price(row),
                Proof.valueOf(row.getString("proof")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money price(ResultSet row) throws SQLException {
        var currency = row.getString("price_currency");
        return currency == null ? null : Money.ofMinor(row.getLong("price_minor"), currency);
    }
}

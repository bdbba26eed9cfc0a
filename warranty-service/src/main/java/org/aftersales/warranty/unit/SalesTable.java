package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.customer.CustomerId;

/**
 * A retailer's sales as they are in the register, page by page along the index that keeps their references apart. What
 * was given for another unit is no sale, a unit that came to the retailer by a conflict is not its sale to tell, and a
 * sale that was undone is none any more.
 */
@ApplicationScoped
class SalesTable {

    private static final byte[] BEGINNING = {};

    private static final String PAGE = """
            select sale_ref_digest, customer_id, sale_ref, store, gtin, serial, sold_at, price, currency, zone,
                delivered_on, installed_on, channel, item_condition
            from unit where tenant_id = ? and retailer_id = ? and sale_ref_digest > ?
                and price is not null and replaces is null and returned_by is null
            order by sale_ref_digest limit ?""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    SalesTable(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    List<ToldSale> page(String retailer, byte[] after, int limit) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(PAGE)) {
                statement.setString(1, tenants.current());
                statement.setString(2, retailer);
                statement.setBytes(3, after.length == 0 ? BEGINNING : after);
                statement.setInt(4, limit);
                try (var rows = statement.executeQuery()) {
                    var sales = new ArrayList<ToldSale>(limit);
                    while (rows.next()) sales.add(sale(rows));
                    return sales;
                }
            }
        });
    }

    private static ToldSale sale(ResultSet row) throws SQLException {
        return new ToldSale(
                row.getBytes("sale_ref_digest"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("sale_ref"),
                row.getString("store"),
                new ProductItem(new Gtin(row.getString("gtin")), new SerialNumber(row.getString("serial"))),
                row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                new Money(row.getBigDecimal("price"), row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("installed_on", LocalDate.class),
                row.getString("channel"),
                row.getString("item_condition"));
    }
}

package org.aftersales.warranty.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;

/** The serials that makers have issued, a row each: lists may have millions. */
@ApplicationScoped
class IssuedSerials {

    private static final String ADD = """
            insert into issued_serial (tenant_id, gtin, serial)
            select ?, ?, serial from json_to_recordset(?::json) as told(serial text) order by serial
            on conflict do nothing""";

    private static final String REMOVE = "delete from issued_serial where tenant_id = ? and gtin = ? and serial = ?";

    private static final String LIST = """
            select serial from issued_serial where tenant_id = ? and gtin = ? and serial > ? order by serial limit ?""";

    /** {@code limit 1} keeps the planner at one index probe an item. */
    private static final String MISSING = """
            select gtin, serial from json_to_recordset(?::json) as told(gtin text, serial text)
            where (select true from issued_serial issued where issued.tenant_id = ? and issued.gtin = told.gtin
                and issued.serial = told.serial limit 1) is null""";

    private static final Rows<SerialNumber> SERIALS = new Rows<SerialNumber>().with("serial", SerialNumber::value);

    private static final Rows<ProductItem> ITEMS =
            new Rows<ProductItem>().with("gtin", ProductItem::gtin).with("serial", ProductItem::serial);

    private final AgroalDataSource database;
    private final Tenants tenants;

    IssuedSerials(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @return how many were not listed before */
    int add(Gtin gtin, List<SerialNumber> serials) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                named(statement, gtin).setString(3, SERIALS.of(serials));
                return statement.executeUpdate();
            }
        });
    }

    boolean remove(ProductItem item) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(REMOVE)) {
                named(statement, item.gtin()).setString(3, item.serial().value());
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** In their order, after one of them. */
    List<SerialNumber> list(Gtin gtin, String after, int limit) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(LIST)) {
                named(statement, gtin).setString(3, after);
                statement.setInt(4, limit);
                var listed = new ArrayList<SerialNumber>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) listed.add(new SerialNumber(rows.getString(1)));
                }
                return listed;
            }
        });
    }

    private PreparedStatement named(PreparedStatement statement, Gtin gtin) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, gtin.value());
        return statement;
    }

    /** Those of the items that are on no list. */
    Set<ProductItem> missing(Collection<ProductItem> items) {
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, MISSING)) {
                statement.setString(1, ITEMS.of(List.copyOf(items)));
                statement.setString(2, tenants.current());
                var missing = new HashSet<ProductItem>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        missing.add(new ProductItem(new Gtin(rows.getString(1)), new SerialNumber(rows.getString(2))));
                    }
                }
                return missing;
            }
        });
    }
}

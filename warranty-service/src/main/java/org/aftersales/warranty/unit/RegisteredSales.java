package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/** The register as new sales meet it, and the rehearsal register that a dry run fills instead. */
@ApplicationScoped
class RegisteredSales {

    private static final String COLUMNS = """
            id, retailer_id, sale_ref, gtin, serial, sold_at, price, currency, policy_code, policy_version,
            starts_on""";

    /** {@code limit 1} keeps the planner at one index probe a sale; it would rather read the whole register. */
    private static final String FIND = """
            with told as (select * from json_to_recordset(?::json) as told(reference text, gtin text, serial text))
            select %1$s from unit
            where tenant_id = ? and retailer_id = ? and sale_ref_digest = any(array(
                select sha256(convert_to(reference, 'UTF8')) from told))
            union
            select known.* from told cross join lateral (
                select %1$s from unit
                where tenant_id = ? and gtin = told.gtin and serial = told.serial limit 1) known
            """.formatted(COLUMNS);

    private static final String FIND_REHEARSED = """
            with told as (select * from json_to_recordset(?::json) as told(reference text, gtin text, serial text))
            select %1$s from rehearsed_sale
            where tenant_id = ? and import_id = ? and sale_ref_digest = any(array(
                select sha256(convert_to(reference, 'UTF8')) from told))
            union
            select known.* from told cross join lateral (
                select %1$s from rehearsed_sale where tenant_id = ? and import_id = ? and gtin = told.gtin
                    and serial = told.serial limit 1) known
            """.formatted(COLUMNS);

    private static final String REHEARSE = """
            insert into rehearsed_sale (tenant_id, import_id, retailer_id, sale_ref_digest, id, sale_ref, gtin, serial,
                sold_at, price, currency, policy_code, policy_version, starts_on)
            select ?, ?, ?, sha256(convert_to(sale_ref, 'UTF8')), told.*
            from json_to_recordset(?::json) as told(id uuid, sale_ref text, gtin text, serial text,
                sold_at timestamptz, price numeric, currency text, policy_code text, policy_version int,
                starts_on date)""";

    private static final Rows<Sale> TOLD = new Rows<Sale>()
            .with("reference", Sale::reference)
            .with("gtin", sale -> sale.content().gtin())
            .with("serial", sale -> sale.content().serial());

    private static final Rows<Entry> REHEARSED = new Rows<Entry>()
            .with("id", Entry::unitId)
            .with("sale_ref", entry -> entry.sale().reference())
            .with("gtin", entry -> entry.sale().content().gtin())
            .with("serial", entry -> entry.sale().content().serial())
            .with("sold_at", entry -> entry.sale().content().soldAt())
            .with("price", entry -> entry.sale().content().amount())
            .with("currency", entry -> entry.sale().content().currency())
            .with("policy_code", entry -> entry.sale().policy().code())
            .with("policy_version", entry -> entry.sale().policy().version())
            .with("starts_on", entry -> entry.sale().startsOn());

    private static final String FORGET = "delete from rehearsed_sale where tenant_id = ? and import_id = ?";

    private static final String OWNERS = """
            select sale_ref, customer_id from unit
            where tenant_id = ? and retailer_id = ? and sale_ref_digest = any(array(
                select sha256(convert_to(reference, 'UTF8')) from unnest(?) reference))""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    RegisteredSales(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** What the sales may collide with: the retailer's sales of the same references, anybody's of the same units. */
    List<RegisteredSale> find(Teller teller, List<Sale> sales) {
        var told = TOLD.of(sales);
        return Sql.call(database, connection -> {
            var found = new ArrayList<RegisteredSale>();
            try (var statement = Sql.plannedAnew(connection, FIND)) {
                bind(statement, told, teller.retailerId());
                read(statement.executeQuery(), found);
            }
            if (teller.rehearsal()) findRehearsed(connection, teller, told, found);
            return found;
        });
    }

    private void findRehearsed(Connection connection, Teller teller, String told, List<RegisteredSale> found)
            throws SQLException {
        try (var statement = Sql.plannedAnew(connection, FIND_REHEARSED)) {
            bind(statement, told, teller.importId());
            statement.setObject(5, teller.importId());
            read(statement.executeQuery(), found);
        }
    }

    private void bind(PreparedStatement statement, String told, @Nullable Object scope) throws SQLException {
        statement.setString(1, told);
        statement.setString(2, tenants.current());
        statement.setObject(3, scope);
        statement.setString(4, tenants.current());
    }

    private static void read(ResultSet answer, List<RegisteredSale> found) throws SQLException {
        try (answer) {
            while (answer.next()) {
                found.add(new RegisteredSale(
                        new UnitId(answer.getObject("id", UUID.class)),
                        answer.getString("retailer_id"),
                        answer.getString("sale_ref"),
                        content(answer),
                        answer.getString("policy_code"),
                        answer.getInt("policy_version"),
                        answer.getObject("starts_on", LocalDate.class),
                        new StoredSerial(answer.getString("serial")).isGivenUp()));
            }
        }
    }

    private static Sale.Content content(ResultSet row) throws SQLException {
        return new Sale.Content(
                new Gtin(row.getString("gtin")),
                new StoredSerial(row.getString("serial")).serial(),
                row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                price(row));
    }

    /** None of units that their owners have told of. */
    private static @Nullable Money price(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : new Money(row.getBigDecimal("price"), currency);
    }

    /** Who owns the units of the retailer's sales with these references. */
    Map<String, CustomerId> owners(String retailer, List<String> references) {
        return Sql.call(database, connection -> {
            var owners = new HashMap<String, CustomerId>();
            try (var statement = Sql.plannedAnew(connection, OWNERS)) {
                statement.setString(1, tenants.current());
                statement.setString(2, retailer);
                statement.setArray(3, connection.createArrayOf("text", references.toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        owners.put(rows.getString(1), new CustomerId(rows.getObject(2, UUID.class)));
                    }
                }
            }
            return owners;
        });
    }

    /** Remembers, for the rest of a dry run only, what it would have registered. */
    void rehearse(Teller teller, List<Entry> entries) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(REHEARSE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, teller.importId());
                statement.setString(3, teller.retailerId());
                statement.setString(4, REHEARSED.of(entries));
                return statement.executeUpdate();
            }
        });
    }

    void forgetRehearsal(UUID importId) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, importId);
                return statement.executeUpdate();
            }
        });
    }
}

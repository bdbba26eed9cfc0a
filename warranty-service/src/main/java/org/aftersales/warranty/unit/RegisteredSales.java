package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.Columns;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;

/** The register as new sales meet it, and the rehearsal register that a dry run fills instead. */
@ApplicationScoped
class RegisteredSales {

    private static final String COLUMNS = """
            id, retailer_id, sale_ref, gtin, serial, sold_at, price, currency, policy_code, policy_version,
            starts_on""";

    /** {@code limit 1} keeps the planner at one index probe a sale; it would rather read the whole register. */
    private static final String FIND = """
            select %1$s from unit
            where tenant_id = ? and retailer_id = ? and sale_ref_digest = any(array(
                select sha256(convert_to(told, 'UTF8')) from unnest(?::text[]) as told))
            union
            select known.* from unnest(?::text[], ?::text[]) as told(gtin, serial) cross join lateral (
                select %1$s from unit where tenant_id = ? and gtin = told.gtin and serial = told.serial limit 1) known""".formatted(COLUMNS);

    private static final String FIND_REHEARSED = """
            select %1$s from rehearsed_sale
            where tenant_id = ? and import_id = ? and sale_ref_digest = any(array(
                select sha256(convert_to(told, 'UTF8')) from unnest(?::text[]) as told))
            union
            select known.* from unnest(?::text[], ?::text[]) as told(gtin, serial) cross join lateral (
                select %1$s from rehearsed_sale
                where tenant_id = ? and import_id = ? and gtin = told.gtin and serial = told.serial limit 1) known""".formatted(COLUMNS);

    private static final String REHEARSE = """
            insert into rehearsed_sale (tenant_id, import_id, retailer_id, sale_ref_digest, id, sale_ref, gtin, serial,
                sold_at, price, currency, policy_code, policy_version, starts_on)
            select ?, ?::uuid, ?, sha256(convert_to(sale_ref, 'UTF8')), told.*
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::numeric[], ?::text[],
                    ?::text[], ?::int[], ?::date[])
                as told(id, sale_ref, gtin, serial, sold_at, price, currency, policy_code, policy_version,
                    starts_on)""";

    private static final String FORGET = "delete from rehearsed_sale where tenant_id = ? and import_id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;

    RegisteredSales(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** What the sales may collide with: the retailer's sales of the same references, anybody's of the same units. */
    List<RegisteredSale> find(Teller teller, List<Sale> sales) {
        return Sql.call(database, connection -> {
            var found = new ArrayList<RegisteredSale>();
            try (var statement = connection.prepareStatement(FIND)) {
                bind(new Columns<>(statement, sales), teller.retailerId());
                read(statement.executeQuery(), found);
            }
            if (teller.rehearsal()) findRehearsed(connection, teller, sales, found);
            return found;
        });
    }

    private void findRehearsed(Connection connection, Teller teller, List<Sale> sales, List<RegisteredSale> found)
            throws SQLException {
        try (var statement = connection.prepareStatement(FIND_REHEARSED)) {
            bind(new Columns<>(statement, sales), teller.importId()).once(teller.importId());
            read(statement.executeQuery(), found);
        }
    }

    private Columns<Sale> bind(Columns<Sale> sales, Object scope) throws SQLException {
        return sales.once(tenants.current())
                .once(scope)
                .each("text", Sale::reference)
                .each("text", sale -> sale.content().gtin())
                .each("text", sale -> sale.content().serial())
                .once(tenants.current());
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
                        answer.getObject("starts_on", LocalDate.class)));
            }
        }
    }

    private static Sale.Content content(ResultSet row) throws SQLException {
        return new Sale.Content(
                new Gtin(row.getString("gtin")),
                new SerialNumber(row.getString("serial")),
                row.getObject("sold_at", OffsetDateTime.class).toInstant(),
                new Money(row.getBigDecimal("price"), row.getString("currency")));
    }

    /** Remembers, for the rest of a dry run only, what it would have registered. */
    void rehearse(Teller teller, List<Entry> entries) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(REHEARSE)) {
                new Columns<>(statement, entries)
                        .once(tenants.current())
                        .once(teller.importId())
                        .once(teller.retailerId())
                        .each("uuid", Entry::unitId)
                        .each("text", entry -> entry.sale().reference())
                        .each("text", entry -> entry.sale().content().gtin())
                        .each("text", entry -> entry.sale().content().serial())
                        .each("timestamptz", entry -> entry.sale().content().soldAt())
                        .each("numeric", entry -> entry.sale().content().price().amount())
                        .each("text", entry -> entry.sale().content().price().currency())
                        .each("text", entry -> entry.sale().policy().code())
                        .each("int4", entry -> entry.sale().policy().version())
                        .each("date", entry -> entry.sale().startsOn());
                return statement.executeUpdate();
            }
        });
    }

    void forgetRehearsal(UUID importId) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                new Columns<>(statement, List.of()).once(tenants.current()).once(importId);
                return statement.executeUpdate();
            }
        });
    }
}

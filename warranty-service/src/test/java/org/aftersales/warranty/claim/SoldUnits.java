package org.aftersales.warranty.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Puts sold units into the register of the current tenant, each with exactly the coverages a test needs. */
@ApplicationScoped
public class SoldUnits {

    static final String GTIN = "09521234001348";

    private final AgroalDataSource database;

    SoldUnits(AgroalDataSource database) {
        this.database = database;
    }

    record Promise(String kind, LocalDate lastDay, boolean usageLimited) {
        static Promise until(String kind, String lastDay) {
            return new Promise(kind, LocalDate.parse(lastDay), false);
        }

        Promise orByUsage() {
            return new Promise(kind, lastDay, true);
        }
    }

    record Sold(UUID unitId, UUID customerId, String gtin, String serial) {}

    /** Sold in Tehran on the second of March 2024, covered from then on; the customer is linked to the subject. */
    @Transactional
    Sold sell(String retailer, String subject, Promise... promises) {
        var sold = new Sold(
                UUID.randomUUID(),
                UUID.randomUUID(),
                GTIN,
                UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT));
        try (var connection = database.getConnection()) {
            customer(connection, sold, retailer, subject);
            unit(connection, sold, retailer);
            for (int place = 0; place < promises.length; place++) {
                coverage(connection, sold, place, promises[place]);
            }
            return sold;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids of claims and notes of the current tenant in whose stored rows the text can be read. */
    @Transactional
    List<String> rowsNaming(String text) {
        try (var connection = database.getConnection();
                var search = connection.prepareStatement("""
                        select id from claim where strpos(claim::text || encode(fault_description, 'escape'), ?) > 0
                        union all
                        select id from claim_note
                        where strpos(claim_note::text || encode(content, 'escape'), ?) > 0""")) {
            search.setString(1, text);
            search.setString(2, text);
            var found = new ArrayList<String>();
            try (var rows = search.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void customer(Connection connection, Sold sold, String retailer, String subject)
            throws SQLException {
        execute(connection, """
                insert into customer (tenant_id, id, version, event_count, retailer_id,
                    registered_at, subject, linked_at)
                values (current_tenant(), ?, 0, 0, ?, now(), ?, now())""", sold.customerId(), retailer, subject);
    }

    private static void unit(Connection connection, Sold sold, String retailer) throws SQLException {
        execute(
                connection,
                """
                insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id,
                    sale_ref, sale_ref_digest, store, gtin, serial, sold_at, price, currency,
                    policy_code, policy_version, zone, starts_on, card_number, card_version, card_hash, registered_at)
                values (current_tenant(), ?, 0, 0, ?, ?, ?, sha256(?::bytea), 'IR-1', ?, ?,
                    '2024-03-01T21:00:00Z', 129.90, 'EUR',
                    'TV-36', 1, 'Asia/Tehran', '2024-03-02', ?, 1, sha256(?::bytea), now())""",
                sold.unitId(),
                sold.customerId(),
                retailer,
                sold.serial(),
                sold.serial(),
                sold.gtin(),
                sold.serial(),
                "WC-" + sold.serial(),
                sold.serial());
    }

    private static void coverage(Connection connection, Sold sold, int place, Promise promise) throws SQLException {
        execute(
                connection,
                """
                insert into coverage (tenant_id, unit_id, place, kind, starts_on, last_day, usage_unit, usage_value)
                values (current_tenant(), ?, ?, ?, '2024-03-02', ?, ?, ?)""",
                sold.unitId(),
                place,
                promise.kind(),
                promise.lastDay(),
                promise.usageLimited() ? "hours" : null,
                promise.usageLimited() ? 4000 : null);
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}

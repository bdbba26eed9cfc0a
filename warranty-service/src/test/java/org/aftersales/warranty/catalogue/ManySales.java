package org.aftersales.warranty.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Puts many sold units into the register of the current tenant at once, no two of which are known to be alike. */
@ApplicationScoped
class ManySales {

    private static final String SELL = """
            insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref,
                sale_ref_digest, store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone,
                starts_on, delivered_on, installed_on, card_number, card_version, card_hash, registered_at)
            select current_tenant(), uuidv7(), 0, 1, gen_random_uuid(), 'parsian', 'M-' || i,
                sha256(('M-' || i)::bytea), 'IR-1', '09521234001348', 'M' || i, day + interval '12 hours', 129.90,
                'EUR', 'TV-36', 1, 'Asia/Tehran', day::date, day::date + i / 365 % 100,
                day::date + i / 365 % 100 + i / 36500, 'WC-' || i, 1, sha256(('M-' || i)::bytea), now()
            from (select i, timestamptz '2025-01-01T00:00:00Z' + make_interval(days => i % 365) as day
                from generate_series(0, ?) i) sold""";

    private final AgroalDataSource database;

    ManySales(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional
    void forget() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("delete from unit where tenant_id = current_tenant()")) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    void sell(int units) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELL)) {
            statement.setInt(1, units - 1);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.aftersales.warranty.reminder;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;

/** Puts many sold units into the register of the current tenant at once, each with one coverage. */
@ApplicationScoped
class ManyUnits {

    private static final String SELL = """
            with sold as (
                insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref,
                    sale_ref_digest, store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone,
                    starts_on, card_number, card_version, card_hash, registered_at)
                select current_tenant(), gen_random_uuid(), 0, 1, gen_random_uuid(), 'parsian', 'M-' || i,
                    sha256(('M-' || i)::bytea), 'IR-1', '09521234001348', 'M' || i, '2024-03-01T21:00:00Z', 129.90,
                    'EUR', 'TV-36', 1, 'Asia/Tehran', '2024-03-02', 'WC-' || i, 1, sha256(('M-' || i)::bytea), now()
                from generate_series(1, ?) i returning id)
            insert into coverage (tenant_id, unit_id, place, kind, starts_on, last_day)
            select current_tenant(), id, 0, 'PARTS', '2024-03-02', ? from sold""";

    private final AgroalDataSource database;

    ManyUnits(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional
    void sell(int units, LocalDate lastDay) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELL)) {
            statement.setInt(1, units);
            statement.setObject(2, lastDay);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

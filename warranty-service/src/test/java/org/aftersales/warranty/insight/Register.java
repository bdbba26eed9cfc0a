package org.aftersales.warranty.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.coverage.Span;
import org.aftersales.warranty.insight.InsightOracleTest.Served;
import org.aftersales.warranty.unit.ServedUnit;
import org.aftersales.warranty.unit.UnitId;

/** Units as bare rows, with the days that a test wants. */
@ApplicationScoped
class Register {

    private static final String UNIT = """
            insert into unit (tenant_id, id, version, event_count, customer_id, retailer_id, sale_ref, sale_ref_digest,
                store, gtin, serial, sold_at, price, currency, policy_code, policy_version, zone, starts_on,
                card_number, card_version, card_hash, registered_at)
            values (current_tenant(), ?, 0, 1, gen_random_uuid(), 'parsian', 'S',
                sha256(gen_random_uuid()::text::bytea), 'X', ?, gen_random_uuid()::text, now(), 1, 'EUR', 'P',
                1, 'UTC', ?, 'N', 1, '', now())""";

    private static final String COVERAGE =
            "insert into coverage (unit_id, place, kind, starts_on, last_day) values (?, 0, 'PARTS', ?, ?)";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Transactions transactions;
    private final InsightTable insight;

    Register(AgroalDataSource database, Tenants tenants, Transactions transactions, InsightTable insight) {
        this.database = database;
        this.tenants = tenants;
        this.transactions = transactions;
        this.insight = insight;
    }

    void begin(String tenant) {
        run(tenant, "insert into catalogue (tenant_id, edition) values (current_tenant(), 1)", statement -> {});
    }

    void add(String tenant, Served unit) {
        run(tenant, UNIT, statement -> {
            statement.setObject(1, unit.id());
            statement.setString(2, unit.gtin());
            statement.setObject(3, unit.from());
        });
        run(tenant, COVERAGE, row -> {
            row.setObject(1, unit.id());
            row.setObject(2, unit.from());
            row.setObject(3, unit.until());
        });
    }

    /** As a later fact about a unit does: another last day, the unit's own row is written again, and it is told. */
    void change(String tenant, Served unit) {
        run(tenant, "update coverage set last_day = ? where unit_id = ?", row -> {
            row.setObject(1, unit.until());
            row.setObject(2, unit.id());
        });
        run(tenant, "update unit set version = version + 1 where id = ?", row -> row.setObject(1, unit.id()));
        var days = List.of(new Span(unit.from(), unit.until()));
        var served = new ServedUnit(new UnitId(unit.id()), new Gtin(unit.gtin()), unit.from(), days);
        tenants.run(tenant, () -> transactions.run(() -> insight.keep(served)));
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private void run(String tenant, String sql, Binding binding) {
        tenants.run(
                tenant,
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        binding.to(statement);
                        return statement.executeUpdate();
                    }
                })));
    }
}

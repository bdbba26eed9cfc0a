package org.aftersales.warranty.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Collectors;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/**
 * Who writes serials that may be read in two ways, and who changes how a product's serials are read. They wait for each
 * other, product by product; the trigger on units waits by the same lock.
 */
@ApplicationScoped
class SerialLetters {

    private static final String WRITE = "select pg_advisory_xact_lock_shared(hashtextextended(? || ' ' || ?, 33))";

    private static final String CHANGE = "select pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 33))";

    private static final String COUNT = """
            select (select count(*) from unit where tenant_id = asked.tenant and gtin = asked.gtin
                    and serial ~ asked.letters),
                (select count(*) from issued_serial where tenant_id = asked.tenant and gtin = asked.gtin
                    and serial ~ asked.letters),
                (select count(*) from unit_block where tenant_id = asked.tenant and gtin = asked.gtin
                    and serial ~ asked.letters and ended_at is null)
            from (values (?, ?, ?)) as asked (tenant, gtin, letters)""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    SerialLetters(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** What would never be found any more. */
    record Lost(long units, long issued, long blocks) {

        boolean isNothing() {
            return units + issued + blocks == 0;
        }
    }

    /** Until the transaction ends, nobody changes how the product's serials are read. */
    void write(Gtin gtin) {
        lock(WRITE, gtin);
    }

    /** Until the transaction ends, nobody writes a serial of the product that has one of the letters. */
    void change(Gtin gtin) {
        lock(CHANGE, gtin);
    }

    private void lock(String sql, Gtin gtin) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenants.current());
                statement.setString(2, gtin.value());
                return statement.execute();
            }
        });
    }

    /** What of the product is stored with one of these letters. */
    Lost lost(Gtin gtin, Collection<LookAlike> letters) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(COUNT)) {
                statement.setString(1, tenants.current());
                statement.setString(2, gtin.value());
                statement.setString(3, letters.stream().map(LookAlike::name).collect(Collectors.joining("", "[", "]")));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return new Lost(row.getLong(1), row.getLong(2), row.getLong(3));
                }
            }
        });
    }
}

package org.aftersales.ticket.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The units by their ids and by their labels. What an earlier event of a unit says counts no more. */
@ApplicationScoped
class KnownUnits {
    private static final String LEARN = """
            insert into known_unit (tenant_id, unit_id, customer_id, retailer_id, gtin, serial, told_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, unit_id) do update
            set customer_id = excluded.customer_id, gtin = excluded.gtin, serial = excluded.serial,
                retailer_id = excluded.retailer_id, told_at = excluded.told_at, returned_at = null
            where known_unit.told_at <= excluded.told_at""";

    private static final String HAND_OVER = """
            update known_unit set customer_id = ?, told_at = ?
            where tenant_id = ? and unit_id = ? and told_at <= ?""";

    private static final String CORRECT = """
            update known_unit set serial = ?, told_at = ? where tenant_id = ? and unit_id = ? and told_at <= ?""";

    private static final String GO_BACK = """
            insert into known_unit (tenant_id, unit_id, customer_id, retailer_id, gtin, serial, told_at, returned_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, unit_id) do update
            set told_at = excluded.told_at, returned_at = excluded.returned_at
            where known_unit.told_at <= excluded.told_at and known_unit.returned_at is null""";

    private static final String RETURNED = """
            select returned_at is not null from known_unit where tenant_id = ? and unit_id = ? for share""";

    private static final String BY_LABEL = """
            select unit_id, customer_id, retailer_id, gtin, serial from known_unit
            where tenant_id = ? and gtin = ? and serial = ? and returned_at is null
            order by unit_id desc limit 1""";

    private static final String OF = """
            select unit_id, customer_id, retailer_id, gtin, serial from known_unit
            where tenant_id = ? and unit_id = any(?)""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    KnownUnits(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void learn(KnownUnit unit, Instant toldAt) {
        run(LEARN, statement -> bind(statement, unit, toldAt));
    }

    /** The unit went back for money. Says whether that is news, and the last that was told of it. */
    boolean goBack(KnownUnit unit, Instant toldAt) {
        return run(GO_BACK, statement -> {
                    bind(statement, unit, toldAt);
                    statement.setTimestamp(8, Timestamp.from(toldAt));
                })
                > 0;
    }

    /** Whether the unit went back; until the transaction ends, it does not if it has not. */
    boolean isReturned(UUID unit) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(RETURNED)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, unit);
                try (var row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    private void bind(PreparedStatement statement, KnownUnit unit, Instant toldAt) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setObject(2, unit.unitId());
        statement.setObject(3, unit.customerId());
        statement.setString(4, unit.retailerId());
        statement.setString(5, unit.gtin());
        statement.setString(6, unit.serial());
        statement.setTimestamp(7, Timestamp.from(toldAt));
    }

    void handOver(UUID unit, UUID customer, Instant toldAt) {
        run(HAND_OVER, statement -> {
            statement.setObject(1, customer);
            statement.setTimestamp(2, Timestamp.from(toldAt));
            statement.setString(3, tenants.current());
            statement.setObject(4, unit);
            statement.setTimestamp(5, Timestamp.from(toldAt));
        });
    }

    void correct(UUID unit, String serial, Instant toldAt) {
        run(CORRECT, statement -> {
            statement.setString(1, serial);
            statement.setTimestamp(2, Timestamp.from(toldAt));
            statement.setString(3, tenants.current());
            statement.setObject(4, unit);
            statement.setTimestamp(5, Timestamp.from(toldAt));
        });
    }

    /** The latest unit with this label that has not gone back. */
    Optional<KnownUnit> labelled(String gtin, String serial) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(BY_LABEL)) {
                statement.setString(1, tenants.current());
                statement.setString(2, gtin);
                statement.setString(3, serial);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(unit(row)) : Optional.empty();
                }
            }
        });
    }

    /** By their ids; those of which nobody has told are absent. */
    Map<UUID, KnownUnit> of(Set<UUID> units) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setString(1, tenants.current());
                statement.setArray(2, connection.createArrayOf("uuid", units.toArray()));
                try (var row = statement.executeQuery()) {
                    var known = new HashMap<UUID, KnownUnit>();
                    while (row.next()) known.put(row.getObject("unit_id", UUID.class), unit(row));
                    return known;
                }
            }
        });
    }

    private static KnownUnit unit(ResultSet row) throws SQLException {
        return new KnownUnit(
                row.getObject("unit_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("retailer_id"),
                row.getString("gtin"),
                row.getString("serial"));
    }

    private interface Values {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private int run(String command, Values values) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(command)) {
                values.bind(statement);
                return statement.executeUpdate();
            }
        });
    }
}

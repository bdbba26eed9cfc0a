package org.aftersales.ticket.technician;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The one calendar link of each technician, by the hash of its token. */
@ApplicationScoped
class FeedLinks {

    private static final String SUPERSEDE = """
            insert into technician_feed (tenant_id, technician_id, token_hash, created_at) values (?, ?, ?, ?)
            on conflict (tenant_id, technician_id)
            do update set token_hash = excluded.token_hash, created_at = excluded.created_at""";

    private static final String REVOKE = "delete from technician_feed where tenant_id = ? and technician_id = ?";

    private static final String FIND = "select tenant_id, technician_id from technician_feed where token_hash = ?";

    private final AgroalDataSource database;
    private final AgroalDataSource worker;
    private final Tenants tenants;

    FeedLinks(AgroalDataSource database, @DataSource("worker") AgroalDataSource worker, Tenants tenants) {
        this.database = database;
        this.worker = worker;
        this.tenants = tenants;
    }

    /** Whose calendar a token opens. */
    record Target(String tenant, String technician) {}

    /** The one link of the technician from now on. */
    void supersede(String technician, byte[] hash, Instant now) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(SUPERSEDE)) {
                statement.setString(1, tenants.current());
                statement.setString(2, technician);
                statement.setBytes(3, hash);
                statement.setTimestamp(4, Timestamp.from(now));
                return statement.executeUpdate();
            }
        });
    }

    void revoke(String technician) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(REVOKE)) {
                statement.setString(1, tenants.current());
                statement.setString(2, technician);
                return statement.executeUpdate();
            }
        });
    }

    /** Asked before the tenant is known, and so of all tenants. */
    Optional<Target> find(byte[] hash) {
        return Sql.call(worker, connection -> find(connection, hash));
    }

    private static Optional<Target> find(Connection connection, byte[] hash) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, hash);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Target(row.getString(1), row.getString(2))) : Optional.empty();
            }
        }
    }
}

package org.aftersales.ticket.tracking;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The links to tickets, by the hashes of their tokens. */
@ApplicationScoped
class TrackingLinks {

    private static final String ADD = """
            insert into tracking_link (tenant_id, id, ticket_id, token_hash, expires_at) values (?, ?, ?, ?, ?)""";

    private static final String REVOKE = "delete from tracking_link where tenant_id = ? and ticket_id = ?";

    private static final String FIND = """
            select tenant_id, ticket_id, expires_at from tracking_link where token_hash = ? and expires_at > ?""";

    private final AgroalDataSource database;
    private final AgroalDataSource worker;
    private final Tenants tenants;

    TrackingLinks(AgroalDataSource database, @DataSource("worker") AgroalDataSource worker, Tenants tenants) {
        this.database = database;
        this.worker = worker;
        this.tenants = tenants;
    }

    /** Which ticket a token opens, and until when. */
    record Target(String tenant, UUID ticket, Instant expiresAt) {}

    void add(UUID id, UUID ticket, byte[] hash, Instant expiresAt) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                statement.setObject(3, ticket);
                statement.setBytes(4, hash);
                statement.setTimestamp(5, Timestamp.from(expiresAt));
                return statement.executeUpdate();
            }
        });
    }

    void revoke(UUID ticket) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(REVOKE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, ticket);
                return statement.executeUpdate();
            }
        });
    }

    /** Asked before the tenant is known, and so of all tenants. */
    Optional<Target> find(byte[] hash, Instant now) {
        return Sql.call(worker, connection -> find(connection, hash, now));
    }

    private static Optional<Target> find(Connection connection, byte[] hash, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, hash);
            statement.setTimestamp(2, Timestamp.from(now));
            try (var row = statement.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Target(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getTimestamp(3).toInstant()));
            }
        }
    }
}

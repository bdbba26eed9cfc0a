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
import org.aftersales.kit.tx.Turns;

/** The links to tickets, by the hashes of their tokens: of each ticket the newest that were asked for. */
@ApplicationScoped
class TrackingLinks {

    private static final String ADD = """
            insert into tracking_link (tenant_id, id, ticket_id, token_hash, expires_at) values (?, ?, ?, ?, ?)""";

    private static final String END_OLDEST = """
            delete from tracking_link
            where tenant_id = ? and ticket_id = ? and nth <= (
                select nth from tracking_link
                where tenant_id = ? and ticket_id = ? order by nth desc offset ? limit 1)""";

    private static final String FORGET_EXPIRED = """
            delete from tracking_link where (tenant_id, id) in (
                select tenant_id, id from tracking_link
                where expires_at <= ? order by expires_at limit ? for update skip locked)""";

    private static final String REVOKE = "delete from tracking_link where tenant_id = ? and ticket_id = ?";

    private static final String FIND = """
            select tenant_id, ticket_id, expires_at from tracking_link where token_hash = ? and expires_at > ?""";

    private final AgroalDataSource database;
    private final AgroalDataSource worker;
    private final Tenants tenants;
    private final Turns turns;
    private final TrackingSettings settings;

    TrackingLinks(
            AgroalDataSource database,
            @DataSource("worker") AgroalDataSource worker,
            Tenants tenants,
            Turns turns,
            TrackingSettings settings) {
        this.database = database;
        this.worker = worker;
        this.tenants = tenants;
        this.turns = turns;
        this.settings = settings;
    }

    /** Which ticket a token opens, and until when. */
    record Target(String tenant, UUID ticket, Instant expiresAt) {}

    /**
     * One more, with which the oldest of too many end. Those to one ticket are made one after another, so that each is
     * counted.
     */
    void add(UUID id, UUID ticket, byte[] hash, Instant expiresAt) {
        turns.take("tracking-links " + ticket);
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                statement.setObject(3, ticket);
                statement.setBytes(4, hash);
                statement.setTimestamp(5, Timestamp.from(expiresAt));
                statement.executeUpdate();
            }
            return endOldest(connection, ticket);
        });
    }

    private int endOldest(Connection connection, UUID ticket) throws SQLException {
        try (var statement = connection.prepareStatement(END_OLDEST)) {
            statement.setString(1, tenants.current());
            statement.setObject(2, ticket);
            statement.setString(3, tenants.current());
            statement.setObject(4, ticket);
            statement.setInt(5, settings.linksAtOnce());
            return statement.executeUpdate();
        }
    }

    /**
     * Deletes of all tenants what has expired, at most so many.
     *
     * @return how many those were
     */
    int forgetExpired(Instant now, int most) {
        return Sql.call(worker, connection -> {
            try (var statement = connection.prepareStatement(FORGET_EXPIRED)) {
                statement.setTimestamp(1, Timestamp.from(now));
                statement.setInt(2, most);
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

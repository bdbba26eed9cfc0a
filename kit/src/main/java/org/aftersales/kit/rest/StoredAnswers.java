package org.aftersales.kit.rest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/** The answers given to idempotent requests, encrypted, in the transaction of their effect. */
@ApplicationScoped
public class StoredAnswers {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String COLUMN = "idempotency.body";
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FIND = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as first, stored.*
            from (select 1) one left join idempotency stored
              on tenant_id = ? and subject = ? and route = ? and key = ?""";

    private static final String STORE = """
            insert into idempotency
                (tenant_id, subject, route, key, id, digest, status, location, etag, body, stored_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FORGET = "delete from idempotency where tenant_id = ? and subject = ?";

    private final AgroalDataSource database;
    private final PersonalData personal;
    private final Tenants tenants;
    private final Clock clock;

    StoredAnswers(AgroalDataSource database, PersonalData personal, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.personal = personal;
        this.clock = clock;
    }

    /** Whose key it is and for what. */
    record Scope(String tenant, String subject, String route, String key) {}

    /** An answer given before. */
    record Stored(
            byte[] digest,
            int status,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}

    /** Another request with this key is still running. */
    static final class StillRunning extends org.aftersales.kit.problem.Conflict {
        StillRunning() {
            super("idempotency-key-in-use", "The first request with this key still runs; try again soon.");
        }

        @Override
        public Duration retryAfter() {
            return SOON;
        }
    }

    /** Forgets what was answered to somebody: the rows name them. Their next request with a used key is a first one. */
    public void forget(String subject) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, tenants.current());
                statement.setString(2, subject);
                return statement.executeUpdate();
            }
        });
    }

    @Nullable
    Stored find(Scope scope) {
        return Sql.<@Nullable Stored>call(database, connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setString(1, scope.toString());
                bind(statement, 2, scope);
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (!row.getBoolean("first")) throw new StillRunning();
                    return row.getObject("id") == null ? null : read(row);
                }
            }
        });
    }

    private Stored read(ResultSet row) throws SQLException {
        var body = row.getBytes("body");
        var opened = body == null ? null : personal.openBytes(COLUMN, row.getObject("id", UUID.class), body);
        return new Stored(
                row.getBytes("digest"), row.getInt("status"), row.getString("location"), row.getString("etag"), opened);
    }

    void store(Scope scope, byte[] digest, Response answer, byte[] body) {
        try {
            Sql.call(database, connection -> insert(connection, scope, digest, answer, body));
        } catch (SqlFailure e) {
            // The first request committed between our look and our lock.
            if (UNIQUE_VIOLATION.equals(e.state())) throw new StillRunning();
            throw e;
        }
    }

    private int insert(Connection connection, Scope scope, byte[] digest, Response answer, byte[] body)
            throws SQLException {
        var id = Uuids.v7(clock);
        try (var statement = connection.prepareStatement(STORE)) {
            bind(statement, 1, scope);
            statement.setObject(5, id);
            statement.setBytes(6, digest);
            statement.setInt(7, answer.getStatus());
            statement.setString(8, answer.getHeaderString(HttpHeaders.LOCATION));
            statement.setString(9, answer.getHeaderString(HttpHeaders.ETAG));
            statement.setBytes(10, body.length == 0 ? null : personal.sealBytes(COLUMN, id, body));
            statement.setTimestamp(11, Timestamp.from(clock.instant()));
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int first, Scope scope) throws SQLException {
        statement.setString(first, scope.tenant());
        statement.setString(first + 1, scope.subject());
        statement.setString(first + 2, scope.route());
        statement.setString(first + 3, scope.key());
    }
}

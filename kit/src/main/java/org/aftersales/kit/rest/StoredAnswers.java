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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** The answers given to idempotent requests, encrypted, in the transaction of their effect. */
@ApplicationScoped
public class StoredAnswers {
    private static final String COLUMN = "idempotency.body";

    private static final String FIND = """
            select id, digest, status, location, etag, body from idempotency
            where tenant_id = ? and subject = ? and route = ? and key = ?""";

    private static final String STORE = """
            insert into idempotency
                (tenant_id, subject, route, key, id, digest, status, location, etag, body, stored_at)
            values\s""";

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int MARKS = 11;

    /** So many answers are one statement: what the driver makes of several by itself are powers of two. */
    private static final int AT_ONCE = 16;

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

    Optional<Stored> find(Scope scope) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                bind(statement, 0, scope);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
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

    /** An answer that was given now, to whom and to what. */
    record Given(Scope scope, byte[] digest, Response answer, byte[] body) {}

    /**
     * Waits while another request with one of these keys has not ended.
     *
     * @throws Sql.SqlFailure when that request has stored its answer
     */
    void store(List<Given> answers) {
        Sql.call(database, connection -> {
            for (var first = 0; first < answers.size(); first += AT_ONCE)
                store(connection, answers.subList(first, Math.min(answers.size(), first + AT_ONCE)));
            return answers.size();
        });
    }

    private void store(Connection connection, List<Given> answers) throws SQLException {
        var rows = String.join(", ", Collections.nCopies(answers.size(), ROW));
        try (var statement = connection.prepareStatement(STORE + rows)) {
            for (var n = 0; n < answers.size(); n++) bind(statement, n * MARKS, answers.get(n));
            statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, int before, Given given) throws SQLException {
        var id = Uuids.v7(clock);
        var body = given.body();
        bind(statement, before, given.scope());
        statement.setObject(before + 5, id);
        statement.setBytes(before + 6, given.digest());
        statement.setInt(before + 7, given.answer().getStatus());
        statement.setString(before + 8, given.answer().getHeaderString(HttpHeaders.LOCATION));
        statement.setString(before + 9, given.answer().getHeaderString(HttpHeaders.ETAG));
        statement.setBytes(before + 10, body.length == 0 ? null : personal.sealBytes(COLUMN, id, body));
        statement.setTimestamp(before + 11, Timestamp.from(clock.instant()));
    }

    private static void bind(PreparedStatement statement, int before, Scope scope) throws SQLException {
        statement.setString(before + 1, scope.tenant());
        statement.setString(before + 2, scope.subject());
        statement.setString(before + 3, scope.route());
        statement.setString(before + 4, scope.key());
    }
}

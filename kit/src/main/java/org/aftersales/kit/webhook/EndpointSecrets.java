package org.aftersales.kit.webhook;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** The secrets of endpoints, sealed. The newest has no end; those before it end when their overlap does. */
@ApplicationScoped
class EndpointSecrets {
    private static final String COLUMN = "webhook_secret.sealed";
    private static final int MOST = 4;

    private static final String END = """
            update webhook_secret set expires_at = least(coalesce(expires_at, ?), ?)
            where tenant_id = ? and endpoint_id = ?""";

    private static final String FORGET = """
            delete from webhook_secret where tenant_id = ? and endpoint_id = ? and expires_at <= ?""";

    private static final String ADD = """
            insert into webhook_secret (tenant_id, id, endpoint_id, sealed, created_at) values (?, ?, ?, ?, ?)""";

    private static final String VALID = """
            select id, sealed from webhook_secret
            where tenant_id = ? and endpoint_id = ? and (expires_at is null or expires_at > ?)
            order by expires_at desc nulls first, id desc""";

    private final AgroalDataSource database;
    private final AgroalDataSource worker;
    private final PersonalData seal;
    private final Tenants tenants;
    private final Clock clock;

    EndpointSecrets(
            AgroalDataSource database,
            @DataSource("worker") AgroalDataSource worker,
            PersonalData seal,
            Tenants tenants,
            Clock clock) {
        this.database = database;
        this.worker = worker;
        this.seal = seal;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** 409: so many secrets are still valid that nobody can need another one. */
    static final class TooManySecrets extends Conflict {
        TooManySecrets() {
            super(
                    "too-many-secrets",
                    "Wait until a secret of an earlier rotation has ended, or rotate without overlap.");
        }
    }

    /**
     * Mints the next secret, in the current transaction; the caller holds the endpoint's lock.
     *
     * @param previousUntil when those before it end at the latest
     * @return in the form in which it is shown, this once
     * @throws TooManySecrets when four others are still valid
     */
    String mint(UUID endpoint, Instant previousUntil) {
        var secret = WebhookSignature.mint();
        Sql.call(database, connection -> {
            end(connection, endpoint, previousUntil);
            forget(connection, endpoint);
            if (valid(connection, tenants.current(), endpoint).size() >= MOST) throw new TooManySecrets();
            return add(connection, endpoint, secret);
        });
        return secret;
    }

    /** Those that requests are signed with now, the newest first. */
    List<String> valid(String tenant, UUID endpoint) {
        return Sql.call(worker, connection -> valid(connection, tenant, endpoint));
    }

    private void end(Connection connection, UUID endpoint, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(END)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setString(3, tenants.current());
            statement.setObject(4, endpoint);
            statement.executeUpdate();
        }
    }

    private void forget(Connection connection, UUID endpoint) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, tenants.current());
            statement.setObject(2, endpoint);
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        }
    }

    private boolean add(Connection connection, UUID endpoint, String secret) throws SQLException {
        var id = Uuids.v7(clock);
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, tenants.current());
            statement.setObject(2, id);
            statement.setObject(3, endpoint);
            statement.setBytes(4, seal.seal(COLUMN, id, secret));
            statement.setTimestamp(5, Timestamp.from(clock.instant()));
            return statement.executeUpdate() == 1;
        }
    }

    private List<String> valid(Connection connection, String tenant, UUID endpoint) throws SQLException {
        try (var statement = connection.prepareStatement(VALID)) {
            statement.setString(1, tenant);
            statement.setObject(2, endpoint);
            statement.setTimestamp(3, Timestamp.from(clock.instant()));
            try (var row = statement.executeQuery()) {
                var secrets = new ArrayList<String>();
                while (row.next()) {
                    secrets.add(seal.open(COLUMN, row.getObject("id", UUID.class), row.getBytes("sealed")));
                }
                return secrets;
            }
        }
    }
}

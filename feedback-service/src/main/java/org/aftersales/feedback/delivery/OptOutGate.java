package org.aftersales.feedback.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Where somebody comes in with nothing but the link under a message: it names the tenant and the customer. */
@ApplicationScoped
class OptOutGate {

    private static final String OPEN = """
            insert into opt_out_link (tenant_id, customer_id, token_hash) values (current_tenant(), ?, ?)
            on conflict (tenant_id, customer_id) do update set token_hash = excluded.token_hash""";
    private static final String SELECT = "select tenant_id, customer_id from opt_out_link where token_hash = ?";
    private static final String FORGET =
            "delete from opt_out_link where tenant_id = current_tenant() and customer_id = ?";

    private final AgroalDataSource worker;
    private final AgroalDataSource database;
    private final SecretTokens tokens;
    private final Tenants tenants;

    OptOutGate(
            @DataSource("worker") AgroalDataSource worker,
            AgroalDataSource database,
            SecretTokens tokens,
            Tenants tenants) {
        this.worker = worker;
        this.database = database;
        this.tokens = tokens;
        this.tenants = tenants;
    }

    /** Lets the customer in by this token, from now on; it never ends by itself. */
    void open(UUID customer, String token) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OPEN)) {
                statement.setObject(1, customer);
                statement.setBytes(2, tokens.hash(token));
                return statement.executeUpdate();
            }
        });
    }

    void forget(UUID customer) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setObject(1, customer);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Does the work on the token's customer, as its tenant.
     *
     * @throws NotFound for every token that does not work
     */
    <T> T pass(String token, Function<UUID, T> work) {
        var target = Sql.call(worker, connection -> find(connection, tokens.hash(token)))
                .orElseThrow(NotFound::new);
        return tenants.as(target.tenant(), () -> work.apply(target.customer()));
    }

    private static Optional<Target> find(Connection connection, byte[] tokenHash) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, tokenHash);
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Target(row.getString(1), row.getObject(2, UUID.class)));
            }
        }
    }

    private record Target(String tenant, UUID customer) {}
}

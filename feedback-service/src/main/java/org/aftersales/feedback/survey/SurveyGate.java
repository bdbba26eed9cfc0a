package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/** Where somebody with nothing but a link comes in: the token names the tenant and the invitation, and nothing else. */
@ApplicationScoped
class SurveyGate {

    private static final String SELECT =
            "select tenant_id, invitation_id, way from survey_link where token_hash = ? and expires_at > ?";

    private final AgroalDataSource worker;
    private final SecretTokens tokens;
    private final Tenants tenants;
    private final Clock clock;

    SurveyGate(@DataSource("worker") AgroalDataSource worker, SecretTokens tokens, Tenants tenants, Clock clock) {
        this.worker = worker;
        this.tokens = tokens;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * Does the work on the token's invitation, as its tenant.
     *
     * @throws NotFound for every token that does not work: unknown, expired and revoked look the same
     */
    <T> T pass(String token, Function<Entry, T> work) {
        var target = Sql.call(worker, connection -> find(connection, tokens.hash(token)))
                .orElseThrow(NotFound::new);
        return tenants.as(target.tenant(), () -> work.apply(target.entry()));
    }

    private Optional<Target> find(Connection connection, byte[] tokenHash) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, tokenHash);
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var invitation = new InvitationId(row.getObject(2, UUID.class));
                return Optional.of(new Target(row.getString(1), new Entry(invitation, Way.valueOf(row.getString(3)))));
            }
        }
    }

    /** @param way by which the link came to whoever follows it */
    record Entry(InvitationId invitation, Way way) {}

    private record Target(String tenant, Entry entry) {}
}

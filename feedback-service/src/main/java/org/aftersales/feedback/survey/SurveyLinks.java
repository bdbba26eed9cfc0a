package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/**
 * The ways in to what is asked, by the hashes of their tokens: those that were sent, and the newest that were asked for. All
 * of them end together.
 */
@ApplicationScoped
class SurveyLinks {

    private static final String OPEN = """
            insert into survey_link (tenant_id, invitation_id, token_hash, expires_at, way, made_by)
            values (current_tenant(), ?, ?, ?::timestamptz, ?, ?) on conflict do nothing""";
    /** Of those that were asked for in one way; each message has one, and no more. */
    private static final String FORGET_OLDEST = """
            with asked_for as (
                select nth from survey_link
                where tenant_id = current_tenant() and invitation_id = ? and way = ?)
            delete from survey_link
            where tenant_id = current_tenant() and invitation_id = ? and way = ?
                and nth <= (select nth from asked_for order by nth desc offset ? limit 1)""";

    private static final String ANY =
            "select 1 from survey_link where tenant_id = current_tenant() and invitation_id = ? limit 1";
    private static final String CLOSE =
            "delete from survey_link where tenant_id = current_tenant() and invitation_id = ?";
    private static final String PURGE = """
            delete from survey_link using invitation asked
            where survey_link.tenant_id = current_tenant() and asked.tenant_id = survey_link.tenant_id
                and asked.id = survey_link.invitation_id and asked.customer_id = ?""";

    private final AgroalDataSource database;
    private final SurveySettings settings;
    private final Clock clock;

    SurveyLinks(AgroalDataSource database, SurveySettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a way in for the customer, beside those that they have; the oldest of too many that were asked for ends. The
     * invitation's row is locked by the caller.
     *
     * @throws NotAnswerable when there is nothing to answer
     */
    void open(Invitation invitation, byte[] tokenHash, Way way) {
        open(invitation, tokenHash, way, null);
    }

    /**
     * As {@link #open}, made by staff in the customer's stead.
     *
     * @param subject of the token of who makes it
     */
    void openBy(String subject, Invitation invitation, byte[] tokenHash) {
        open(invitation, tokenHash, Way.STAFF, subject);
    }

    private void open(Invitation invitation, byte[] tokenHash, Way way, @Nullable String madeBy) {
        if (!invitation.isAnswerable(clock.instant())) throw new NotAnswerable();

        var closed = invitation.sent().expiresAt().plus(settings.lateWithin());
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OPEN)) {
                statement.setObject(1, invitation.key());
                statement.setBytes(2, tokenHash);
                statement.setString(3, closed.toString());
                statement.setString(4, way.name());
                statement.setString(5, madeBy);
                statement.executeUpdate();
            }
            return way.isAskedFor() ? forgetOldest(connection, invitation.key(), way) : 0;
        });
    }

    private int forgetOldest(Connection connection, UUID invitation, Way way) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET_OLDEST)) {
            statement.setObject(1, invitation);
            statement.setString(2, way.name());
            statement.setObject(3, invitation);
            statement.setString(4, way.name());
            statement.setInt(5, settings.linksAtOnce());
            return statement.executeUpdate();
        }
    }

    /** Whether any way leads to the invitation: all of them end together. */
    boolean leadTo(InvitationId id) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ANY)) {
                statement.setObject(1, id.value());
                try (var row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** No way leads to the invitation any more. */
    void close(InvitationId id) {
        delete(CLOSE, id.value());
    }

    /** No way leads to what a customer was asked any more, also not to what is answered late. */
    void purgeOf(UUID customerId) {
        delete(PURGE, customerId);
    }

    private void delete(String sql, UUID id) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                return statement.executeUpdate();
            }
        });
    }
}

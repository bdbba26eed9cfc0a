package org.aftersales.ticket.field;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/** What technicians' apps have told, each command once, with what became of it. */
@ApplicationScoped
class FieldLog {
    private static final String FIND = """
            select command_id, ticket_id, verdict, version, code, detail, digest from field_command
            where tenant_id = ? and technician = ? and command_id = ?""";

    /** The latest that counts of those decided on the same version of the ticket, or of the visit. */
    private static final String BEFORE = """
            select command_id, ticket_id, verdict, version, code, detail, digest from field_command
            where tenant_id = ? and technician = ? and coalesce(appointment_id, ticket_id) = ?
                and seen_version = ? and verdict <> 'CONFLICT'
            order by place desc limit 1""";

    private static final String WRITE = """
            insert into field_command (tenant_id, technician, command_id, ticket_id, seen_version, digest, occurred_at,
                                       received_at, skew_millis, verdict, version, code, detail, appointment_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, technician, command_id) do nothing""";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final JsonRecords json;
    private final Clock clock;

    FieldLog(AgroalDataSource database, Tenants tenants, JsonRecords json, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /** 422: an app gives each command an id of its own. */
    static final class CommandIdReused extends RuleViolated {
        CommandIdReused() {
            super("command-id-reused", "This id was used for another command.");
        }
    }

    /**
     * What became of a command that was told before.
     *
     * @throws CommandIdReused when the id stands for something else
     */
    Optional<CommandView> find(String technician, FieldCommand command) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setString(1, tenants.current());
                statement.setString(2, technician);
                statement.setObject(3, command.commandId());
                try (var row = statement.executeQuery()) {
                    if (!row.next()) return Optional.<CommandView>empty();
                    if (!Arrays.equals(digest(command), row.getBytes("digest"))) throw new CommandIdReused();
                    return Optional.of(view(row).again());
                }
            }
        });
    }

    /** What became of the last that was no conflict, where that was decided on the same version of the same thing. */
    Optional<CommandView> before(String technician, FieldCommand command) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(BEFORE)) {
                statement.setString(1, tenants.current());
                statement.setString(2, technician);
                statement.setObject(3, command.about());
                statement.setLong(4, command.version());
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(view(row)) : Optional.empty();
                }
            }
        });
    }

    /**
     * Writes what became of a command, in the current transaction.
     *
     * @param skew how far the device's clock is behind ours
     * @return false when it has been told before, or at the same time, and that one counts
     */
    boolean write(String technician, FieldCommand command, Duration skew, CommandView told) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(WRITE)) {
                name(statement, technician, command);
                statement.setTimestamp(7, Timestamp.from(command.occurredAt()));
                statement.setTimestamp(8, Timestamp.from(clock.instant()));
                statement.setLong(9, skew.toMillis());
                statement.setString(10, told.verdict().name());
                statement.setObject(11, told.version(), Types.BIGINT);
                statement.setString(12, told.code());
                statement.setString(13, told.detail());
                statement.setObject(14, command.appointmentId());
                return statement.executeUpdate() == 1;
            }
        });
    }

    private void name(PreparedStatement statement, String technician, FieldCommand command) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, technician);
        statement.setObject(3, command.commandId());
        statement.setObject(4, command.ticketId());
        statement.setLong(5, command.version());
        statement.setBytes(6, digest(command));
    }

    private static CommandView view(ResultSet row) throws SQLException {
        return new CommandView(
                row.getObject("command_id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("version", Long.class),
                row.getString("code"),
                row.getString("detail"),
                false);
    }

    private byte[] digest(FieldCommand command) {
        try {
            var text = json.write(command.content());
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

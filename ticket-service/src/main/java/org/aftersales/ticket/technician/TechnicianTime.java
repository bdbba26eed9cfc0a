package org.aftersales.ticket.technician;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;

/**
 * The one table in which a technician's absences, holds and bookings meet. Its exclusion constraint has the last word:
 * a row that would overlap another is not inserted, and the transaction can go on to look for alternatives.
 */
@ApplicationScoped
class TechnicianTime {

    /** A constraint cannot ask for the time, so holds that have ended are cleared away by whoever wants the place. */
    private static final String CLEAR = """
            delete from technician_time where (tenant_id, id) in (
                select tenant_id, id from technician_time
                where tenant_id = ? and technician_id = ? and reason = 'HOLD' and held_until <= ?
                for update skip locked)""";

    private static final String INSERT = """
            insert into technician_time (tenant_id, id, technician_id, reason, span, planned, appointment_id, label,
                sequence, held_until)
            values (?, ?, ?, ?, tstzrange(?, ?), tstzrange(?, ?), ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String BOOK = """
            update technician_time set reason = 'BOOKING', held_until = null
            where tenant_id = ? and appointment_id = ? and reason = 'HOLD'""";

    private static final String RELEASE = "delete from technician_time where tenant_id = ? and appointment_id = ?";

    private static final String END_ABSENCE = """
            delete from technician_time
            where tenant_id = ? and technician_id = ? and id = ? and reason = 'ABSENCE'""";

    private static final String OF = """
            select id, technician_id, reason, lower(span), upper(span), lower(planned), upper(planned),
                appointment_id, label, sequence, held_until
            from technician_time
            where tenant_id = ? and technician_id = any(?) and span && tstzrange(?, ?)
            order by span, id""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    TechnicianTime(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Clears away what a technician no longer holds. */
    void clear(String technician, Instant now) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(CLEAR)) {
                statement.setString(1, tenants.current());
                statement.setString(2, technician);
                statement.setTimestamp(3, Timestamp.from(now));
                return statement.executeUpdate();
            }
        });
    }

    /** Enters it; false when the technician is not free then, in which case nothing was entered. */
    boolean enter(Busy busy) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, busy.id());
                statement.setString(3, busy.technicianId());
                statement.setString(4, busy.reason().name());
                window(statement, 5, busy.span());
                window(statement, 7, busy.planned());
                statement.setObject(9, busy.appointmentId());
                statement.setString(10, busy.label());
                statement.setInt(11, busy.sequence());
                var heldUntil = busy.heldUntil();
                statement.setTimestamp(12, heldUntil == null ? null : Timestamp.from(heldUntil));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Makes bookings of an appointment's holds; answers of how many. */
    int book(UUID appointment) {
        return change(BOOK, appointment);
    }

    /** Gives back all time of an appointment. */
    void release(UUID appointment) {
        change(RELEASE, appointment);
    }

    boolean endAbsence(String technician, UUID absence) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(END_ABSENCE)) {
                statement.setString(1, tenants.current());
                statement.setString(2, technician);
                statement.setObject(3, absence);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** What blocks these technicians within the window or reaches into it, in the order of time. */
    List<Busy> of(Collection<String> technicians, Window window) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setString(1, tenants.current());
                statement.setArray(2, connection.createArrayOf("text", technicians.toArray()));
                window(statement, 3, window);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<Busy>();
                    while (rows.next()) found.add(read(rows));
                    return found;
                }
            }
        });
    }

    private int change(String sql, UUID appointment) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, appointment);
                return statement.executeUpdate();
            }
        });
    }

    private static void window(PreparedStatement statement, int place, Window window) throws SQLException {
        statement.setTimestamp(place, Timestamp.from(window.start()));
        statement.setTimestamp(place + 1, Timestamp.from(window.end()));
    }

    private static Busy read(ResultSet row) throws SQLException {
        var heldUntil = row.getTimestamp(11);
        return new Busy(
                row.getObject(1, UUID.class),
                row.getString(2),
                Busy.Reason.valueOf(row.getString(3)),
                new Window(row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant()),
                new Window(row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant()),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getInt(10),
                heldUntil == null ? null : heldUntil.toInstant());
    }
}

package org.aftersales.feedback.decision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** What has happened, a row each time that it did. */
@ApplicationScoped
class Happenings {

    private static final String ADD = """
            insert into happening (tenant_id, trigger, subject_id, occasion, customer_id, happened_at, unattended,
                confirmed_at, outcome)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String CONFIRM = """
            update happening set confirmed_at = coalesce(confirmed_at, ?)
            where tenant_id = current_tenant() and trigger = ? and subject_id = ? and called_off_at is null""";

    private static final String CALL_OFF = """
            update happening set called_off_at = ?
            where tenant_id = current_tenant() and trigger = ? and subject_id = ? and called_off_at is null""";

    private static final String FORGET = "delete from happening where tenant_id = current_tenant() and customer_id = ?";

    private static final String OF = """
            select trigger, subject_id, occasion, happened_at, confirmed_at, called_off_at, outcome from happening
            where tenant_id = current_tenant() and customer_id = any(?)
            order by happened_at, trigger, subject_id""";

    /** All that ever happened to the latest subjects of the time. */
    private static final String BETWEEN = """
            select subject_id, occasion, customer_id, happened_at, unattended, confirmed_at, called_off_at, array(
                select id from invitation about where about.tenant_id = happening.tenant_id
                    and about.subject_id = happening.subject_id and about.trigger = happening.trigger), outcome
            from happening where tenant_id = current_tenant() and trigger = ? and subject_id in (
                select subject_id from happening
                where tenant_id = current_tenant() and trigger = ? and happened_at >= ? and happened_at < ?
                group by subject_id order by max(happened_at) desc, subject_id limit ?)
            order by subject_id, happened_at""";

    private static final String FIRST =
            "select min(happened_at) from happening where tenant_id = current_tenant() and trigger = ?";

    private final AgroalDataSource database;

    Happenings(AgroalDataSource database) {
        this.database = database;
    }

    /** The same again changes nothing. */
    void add(Happened what, @Nullable Instant confirmedAt) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, what.trigger().name());
                insert.setObject(2, what.subjectId());
                insert.setString(3, what.occasion().name());
                insert.setObject(4, what.customerId());
                insert.setObject(5, utc(what.at()));
                insert.setBoolean(6, what.unattended());
                insert.setObject(7, confirmedAt == null ? null : utc(confirmedAt));
                insert.setString(8, what.outcome());
                return insert.executeUpdate();
            }
        });
    }

    /** Whether there was anything to confirm. */
    boolean confirm(Trigger trigger, UUID subject, Instant at) {
        return change(CONFIRM, trigger, subject, at) > 0;
    }

    void callOff(Trigger trigger, UUID subject, Instant at) {
        change(CALL_OFF, trigger, subject, at);
    }

    private int change(String sql, Trigger trigger, UUID subject, Instant at) {
        return Sql.call(database, connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setObject(1, utc(at));
                update.setString(2, trigger.name());
                update.setObject(3, subject);
                return update.executeUpdate();
            }
        });
    }

    void forget(UUID customer) {
        Sql.call(database, connection -> {
            try (var delete = connection.prepareStatement(FORGET)) {
                delete.setObject(1, customer);
                return delete.executeUpdate();
            }
        });
    }

    List<ToldHappening> of(Set<UUID> customers) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
                var told = new ArrayList<ToldHappening>();
                try (var row = select.executeQuery()) {
                    while (row.next()) told.add(told(row));
                }
                return told;
            }
        });
    }

    /** The earliest that is kept; empty where nothing is. */
    Optional<Instant> first(Trigger trigger) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(FIRST)) {
                select.setString(1, trigger.name());
                try (var row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(instant(row, 1));
                }
            }
        });
    }

    /** All that happened to the latest subjects to which it did in a time, by subject and in its order. */
    List<PastEvent> between(Trigger trigger, Instant from, Instant until, int most) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(BETWEEN)) {
                select.setString(1, trigger.name());
                select.setString(2, trigger.name());
                select.setObject(3, utc(from));
                select.setObject(4, utc(until));
                select.setInt(5, most);
                var events = new ArrayList<PastEvent>();
                try (var row = select.executeQuery()) {
                    while (row.next()) events.add(event(trigger, row));
                }
                return events;
            }
        });
    }

    private static PastEvent event(Trigger trigger, ResultSet row) throws SQLException {
        var what = new Happened(
                trigger,
                row.getObject(1, UUID.class),
                Occasion.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBoolean(5),
                row.getString(9));
        var invitations = List.of((UUID[]) row.getArray(8).getArray());
        return new PastEvent(what, instant(row, 6), instant(row, 7), invitations);
    }

    private static ToldHappening told(ResultSet row) throws SQLException {
        return new ToldHappening(
                Trigger.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                Occasion.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(7),
                instant(row, 5),
                instant(row, 6));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

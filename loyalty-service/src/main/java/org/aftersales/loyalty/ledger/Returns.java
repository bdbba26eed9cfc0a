package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.CustomerId;

/** What has come back of sales, and what that took from the points they had earned. */
@ApplicationScoped
class Returns {
    private static final String ADD = """
            insert into returned_line (tenant_id, id, reason, cause_id, customer_id, returned, bought,
                occurred_at, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, id) do nothing""";
    private static final String OPEN = """
            select l.id, l.customer_id, l.returned, l.bought, l.occurred_at from standing_line l
            where l.tenant_id = ? and l.reason = ? and l.cause_id = ?
                and not exists (select from reversal r
                    where r.tenant_id = l.tenant_id and r.id = l.id and r.lot_id = ?)
            order by l.occurred_at, l.id""";
    private static final String CREDITED = """
            select e.lot_id from posting p
            join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null
            where p.tenant_id = ? and p.reason = ? and p.cause_id = ? and p.part = 0 order by p.account_id""";
    private static final String STATE = """
            select l.points - coalesce((select sum(c.points) from correction c where c.tenant_id = l.tenant_id
                    and c.lot_id = l.id and c.status = 'BOOKED'), 0) as points,
                coalesce((select sum(t.returned) from reversal r
                    join standing_line t on t.tenant_id = r.tenant_id and t.id = r.id
                    where r.tenant_id = l.tenant_id and r.lot_id = l.id), 0) as returned,
                coalesce((select sum(r.due) from standing_reversal r
                    where r.tenant_id = l.tenant_id and r.lot_id = l.id), 0) as due
            from lot l where l.tenant_id = ? and l.id = ?""";
    private static final String ANY = """
            select exists (
                select from returned_line where tenant_id = ? and reason = any(?) and cause_id = any(?))""";
    private static final String OVERTAKEN = """
            select distinct l.reason, l.cause_id, e.lot_id from standing_line l
            join posting p on p.tenant_id = l.tenant_id and p.reason = l.reason and p.cause_id = l.cause_id
                and p.part = 0
            join entry e on e.tenant_id = p.tenant_id and e.posting_id = p.id and e.lot_id is not null
            where l.tenant_id = ? and not exists (select from reversal r
                where r.tenant_id = l.tenant_id and r.id = l.id and r.lot_id = e.lot_id)""";
    private static final String REVERSE = """
            insert into reversal (tenant_id, id, lot_id, due, from_pending, from_available, lapsed, debt, shortfall,
                recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Tenants tenants;
    private final Clock clock;

    Returns(DataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What a lot was given, and what has been due of it so far. */
    record State(long points, long returned, long due) {}

    /** A lot that was given for something of which a part came back. */
    record Overtaken(Cause cause, UUID lot) {}

    /** Whether the return was added; not when it has been told before. */
    boolean add(ReturnedLine line) {
        return Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(ADD)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, line.id());
                insert.setString(3, line.cause().reason().name());
                insert.setObject(4, line.cause().id());
                insert.setObject(5, line.customerId().value());
                insert.setLong(6, line.returned());
                insert.setLong(7, line.bought());
                insert.setObject(8, line.occurredAt().atOffset(ZoneOffset.UTC));
                insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** What came back of a sale and has taken nothing from a lot yet, oldest first. */
    List<ReturnedLine> open(Cause cause, UUID lot) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(OPEN), cause)) {
                select.setObject(4, lot);
                try (var rows = select.executeQuery()) {
                    var lines = new ArrayList<ReturnedLine>();
                    while (rows.next()) lines.add(line(cause, rows));
                    return lines;
                }
            }
        });
    }

    /** Whether something has come back of one of the sales. */
    boolean any(List<Cause> causes) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(ANY)) {
                var reasons =
                        causes.stream().map(cause -> cause.reason().name()).distinct();
                select.setString(1, tenants.current());
                select.setArray(2, connection.createArrayOf("text", reasons.toArray()));
                var ids = causes.stream().map(Cause::id).toArray();
                select.setArray(3, connection.createArrayOf("uuid", ids));
                try (var row = select.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    /** The lots of whose causes something came back that has taken nothing: told of at the very same moment. */
    List<Overtaken> overtaken() {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OVERTAKEN)) {
                select.setString(1, tenants.current());
                try (var rows = select.executeQuery()) {
                    var lots = new ArrayList<Overtaken>();
                    while (rows.next()) {
                        var cause = new Cause(Reason.valueOf(rows.getString(1)), rows.getObject(2, UUID.class));
                        lots.add(new Overtaken(cause, rows.getObject(3, UUID.class)));
                    }
                    return lots;
                }
            }
        });
    }

    /** What a cause has earned, a lot for each programme, in the order in which accounts are locked. */
    List<UUID> credited(Cause cause) {
        return Sql.call(database, connection -> {
            try (var select = bound(connection.prepareStatement(CREDITED), cause);
                    var rows = select.executeQuery()) {
                var lots = new ArrayList<UUID>();
                while (rows.next()) lots.add(rows.getObject(1, UUID.class));
                return lots;
            }
        });
    }

    State state(UUID lot) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(STATE)) {
                select.setString(1, tenants.current());
                select.setObject(2, lot);
                try (var row = select.executeQuery()) {
                    if (!row.next()) throw new IllegalStateException("there is no lot " + lot);
                    return new State(row.getLong("points"), row.getLong("returned"), row.getLong("due"));
                }
            }
        });
    }

    void reverse(ReturnedLine line, UUID lot, Taken taken) {
        Sql.call(database, connection -> {
            try (var insert = connection.prepareStatement(REVERSE)) {
                insert.setString(1, tenants.current());
                insert.setObject(2, line.id());
                insert.setObject(3, lot);
                insert.setLong(4, taken.due());
                insert.setLong(5, taken.fromPending());
                insert.setLong(6, taken.fromAvailable());
                insert.setLong(7, taken.lapsed());
                insert.setLong(8, taken.debt());
                insert.setLong(9, taken.shortfall());
                insert.setObject(10, clock.instant().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    private PreparedStatement bound(PreparedStatement select, Cause cause) throws SQLException {
        select.setString(1, tenants.current());
        select.setString(2, cause.reason().name());
        select.setObject(3, cause.id());
        return select;
    }

    private static ReturnedLine line(Cause cause, ResultSet row) throws SQLException {
        return new ReturnedLine(
                row.getObject("id", UUID.class),
                cause,
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getLong("returned"),
                row.getLong("bought"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}

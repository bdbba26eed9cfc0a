package org.aftersales.ticket.queue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;

/** The rows of tickets that wait, or waited, for somebody. Whoever changes one holds its ticket, or its agent. */
@ApplicationScoped
class Routings {
    private static final String PUT = """
            insert into ticket_routing (tenant_id, ticket_id, kind, priority, language, skill, queue, waiting, leaving,
                entered_at, urgency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, ticket_id) do update set priority = excluded.priority,
                language = excluded.language, skill = excluded.skill, queue = excluded.queue,
                waiting = excluded.waiting, leaving = excluded.leaving, entered_at = excluded.entered_at,
                urgency = excluded.urgency""";

    private static final String FIND = """
            select ticket_id, kind, priority, language, skill, queue, waiting, leaving, entered_at
            from ticket_routing where ticket_id = ?""";

    private static final String NEXT = """
            select ticket.id
            from ticket_routing routing join ticket on ticket.id = routing.ticket_id
            where routing.waiting and routing.queue = any(?)
                and (routing.language is null or routing.language = any(?))
                and (routing.skill is null or routing.skill = any(?))
                and (ticket.assignee is null or ticket.assignee = routing.leaving)
                and ticket.status in ('OPEN', 'ASSIGNED', 'IN_PROGRESS')
            order by array_position(?, routing.queue), routing.urgency desc, routing.entered_at, routing.ticket_id
            limit 1 for no key update of ticket skip locked""";

    private static final String LEAVE = """
            update ticket_routing routing set waiting = true, leaving = ?, entered_at = ?
            from ticket where ticket.id = routing.ticket_id and ticket.assignee = ? and ticket.status = 'ASSIGNED'
                and routing.queue is not null
            returning routing.ticket_id""";

    private static final String STAY = """
            update ticket_routing set waiting = false, leaving = null where waiting and leaving = ?""";

    private static final String GIVEN = """
            select routing.ticket_id from ticket_routing routing join work_queue on work_queue.code = routing.queue
            where routing.waiting and (work_queue.document ->> 'gives')::boolean
            order by routing.urgency desc, routing.entered_at, routing.ticket_id limit 20""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    Routings(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    void put(Routing routing) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(PUT)) {
                statement.setString(1, tenants.current());
                bind(statement, routing);
                return statement.executeUpdate();
            }
        });
    }

    Optional<Routing> find(UUID ticket) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setObject(1, ticket);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(routing(row)) : Optional.empty();
                }
            }
        });
    }

    /**
     * The ticket whose turn it is for such an agent, held until the transaction ends. What somebody else holds is passed
     * over, so of two who ask at once none waits and none gets what the other has.
     *
     * @param queues codes in the order in which they are looked at
     */
    Optional<UUID> next(List<String> queues, AgentDocument agent) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(NEXT)) {
                var codes = connection.createArrayOf("text", queues.toArray());
                statement.setArray(1, codes);
                statement.setArray(
                        2, connection.createArrayOf("text", agent.languages().toArray()));
                statement.setArray(
                        3, connection.createArrayOf("text", agent.skills().toArray()));
                statement.setArray(4, codes);
                return ids(statement).stream().findFirst();
            }
        });
    }

    /** What somebody who goes away has not begun is wanted by others; which tickets that are. */
    List<UUID> leave(String agent, Instant now) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(LEAVE)) {
                statement.setString(1, agent);
                statement.setTimestamp(2, Timestamp.from(now));
                statement.setString(3, agent);
                return ids(statement);
            }
        });
    }

    /** Whoever comes back keeps what nobody has taken meanwhile. */
    void stay(String agent) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(STAY)) {
                statement.setString(1, agent);
                return statement.executeUpdate();
            }
        });
    }

    /** The first twenty that wait to be given to somebody. */
    List<UUID> toBeGiven() {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(GIVEN)) {
                return ids(statement);
            }
        });
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (row.next()) ids.add(row.getObject(1, UUID.class));
            return ids;
        }
    }

    private static void bind(PreparedStatement statement, Routing routing) throws SQLException {
        statement.setObject(2, routing.ticketId());
        statement.setString(3, routing.kind().name());
        statement.setString(4, routing.priority().name());
        statement.setString(5, routing.language());
        statement.setString(6, routing.skill());
        statement.setString(7, routing.queue());
        statement.setBoolean(8, routing.waiting());
        statement.setString(9, routing.leaving());
        statement.setTimestamp(10, Timestamp.from(routing.enteredAt()));
        statement.setInt(11, routing.priority().ordinal());
    }

    private static Routing routing(ResultSet row) throws SQLException {
        return new Routing(
                row.getObject(1, UUID.class),
                TicketKind.valueOf(row.getString(2)),
                Priority.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getString(8),
                row.getTimestamp(9).toInstant());
    }
}

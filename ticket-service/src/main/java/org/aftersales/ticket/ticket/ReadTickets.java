package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;
import org.aftersales.ticket.ticket.ReadTicket.Item;
import org.aftersales.ticket.ticket.ReadTicket.Step;

/** Tickets with all that is shown of them, any number in one journey to the database. */
@ApplicationScoped
class ReadTickets {
    /** Each by its own look into the indexes, whatever the sizes of the tables were when this was planned. */
    private static final String EACH = """
            select found.* from unnest(?::uuid[]) asked (ticket_id)
            cross join lateral (
                select %s from %s where tenant_id = ? and %s = asked.ticket_id offset 0) found""";

    private static final String TICKETS = EACH.formatted(TicketColumns.NAMES + ", steps", "ticket", "id");

    private static final String STEP = """
            ticket_id, step, from_status, to_status, assignee, waiting_for, outcome, finding_code, actor, reason,
            happened_at""";

    private static final String STEPS =
            EACH.formatted(STEP, "ticket_history", "ticket_id") + " order by found.ticket_id, found.step";

    private static final String ITEMS = EACH.formatted(
                    "ticket_id, place, id, unit_id, gtin, serial, outcome, finding_code, completed_at, moved_to",
                    "ticket_item",
                    "ticket_id")
            + " order by found.ticket_id, found.place";

    private static final List<String> QUESTIONS = List.of(TICKETS, STEPS, ITEMS);
    private static final String ALL = TenantQuery.of(String.join("; ", QUESTIONS));

    private final AgroalDataSource database;
    private final Tenants tenants;

    ReadTickets(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Those of the tickets that the tenant has; within a transaction or without one. */
    Map<UUID, ReadTicket> find(Set<UUID> ids) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ALL)) {
                int place = TenantQuery.FIRST;
                for (int i = 0; i < QUESTIONS.size(); i++) {
                    statement.setArray(place++, connection.createArrayOf("uuid", ids.toArray()));
                    statement.setString(place++, tenants.current());
                }
                return read(statement);
            }
        });
    }

    private Map<UUID, ReadTicket> read(PreparedStatement statement) throws SQLException {
        var found = new HashMap<UUID, ReadTicket>();
        var lengths = new HashMap<UUID, Integer>();
        var ticket = TenantQuery.rows(statement, tenants.current());
        while (ticket.next()) {
            var id = TicketColumns.id(ticket, "id");
            found.put(id, TicketColumns.ticket(ticket));
            lengths.put(id, ticket.getInt("steps"));
        }
        var step = TenantQuery.next(statement);
        while (step.next()) {
            var id = TicketColumns.id(step, "ticket_id");
            // A step may have come about since its ticket was read, and is no part of that.
            if (step.getInt("step") <= lengths.getOrDefault(id, 0))
                found.get(id).steps().add(step(step));
        }
        var item = TenantQuery.next(statement);
        while (item.next()) {
            var whose = found.get(TicketColumns.id(item, "ticket_id"));
            if (whose != null) whose.items().add(item(item));
        }
        return found;
    }

    private static Step step(ResultSet row) throws SQLException {
        var from = row.getString("from_status");
        return new Step(
                from == null ? null : TicketStatus.valueOf(from),
                TicketStatus.valueOf(row.getString("to_status")),
                row.getString("assignee"),
                TicketColumns.waitingFor(row, "waiting_for"),
                TicketColumns.outcome(row, "outcome"),
                row.getString("finding_code"),
                new Cause(row.getString("actor"), row.getString("reason"), TicketColumns.instant(row, "happened_at")));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                TicketColumns.id(row, "id"),
                new Device(TicketColumns.id(row, "unit_id"), row.getString("gtin"), row.getString("serial")),
                TicketColumns.outcome(row, "outcome"),
                row.getString("finding_code"),
                TicketColumns.instant(row, "completed_at"),
                TicketColumns.id(row, "moved_to"));
    }
}

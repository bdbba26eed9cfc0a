package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;
import org.aftersales.ticket.ticket.ReadTicket.Item;
import org.aftersales.ticket.ticket.ReadTicket.Step;
import org.jspecify.annotations.Nullable;

/** Tickets with all that is shown of them, any number by one statement; by another one the devices of those that have some. */
@ApplicationScoped
class ReadTickets {

    /**
     * Each by its own look into the indexes, whatever the sizes of the tables were when this was planned; for devices a value
     * and no {@code exists}, for which the database may read those of all tickets.
     */
    private static final String WITH_STEPS = TenantQuery.of("""
            select ticket.*, step.* from unnest(?::uuid[]) asked (ticket_id)
            cross join lateral (
                select %s, (
                        select item.place from ticket_item item
                        where item.tenant_id = ticket.tenant_id and item.ticket_id = ticket.id
                        limit 1) is not null as has_items
                from ticket where tenant_id = ? and id = asked.ticket_id offset 0) ticket
            cross join lateral (
                select step, from_status, to_status, assignee as step_assignee, waiting_for as step_waiting_for,
                    outcome as step_outcome, finding_code as step_finding_code, actor, reason, happened_at
                from ticket_history where tenant_id = ? and ticket_id = asked.ticket_id offset 0) step
            order by ticket.id, step.step""".formatted(TicketColumns.NAMES));

    private static final String ITEMS = TenantQuery.of("""
            select item.* from unnest(?::uuid[]) asked (ticket_id)
            cross join lateral (
                select ticket_id, place, id, unit_id, gtin, serial, outcome, finding_code, completed_at, moved_to
                from ticket_item where tenant_id = ? and ticket_id = asked.ticket_id offset 0) item
            order by item.ticket_id, item.place""");

    private final AgroalDataSource database;
    private final Tenants tenants;

    ReadTickets(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Those of the tickets that the tenant has; within a transaction or without one. */
    Map<UUID, ReadTicket> find(Set<UUID> ids) {
        return Sql.call(database, connection -> {
            var found = withSteps(connection, ids);
            var many = found.values().stream()
                    .filter(Found::hasItems)
                    .map(each -> each.ticket().id().value())
                    .toList();
            var items = many.isEmpty() ? Map.<UUID, List<Item>>of() : items(connection, many);
            return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                    .with(items.get(entry.getKey()))));
        });
    }

    private record Found(ReadTicket ticket, boolean hasItems) {
        ReadTicket with(@Nullable List<Item> items) {
            if (items == null) return ticket;
            return new ReadTicket(
                    ticket.id(),
                    ticket.version(),
                    ticket.number(),
                    ticket.work(),
                    ticket.openedAt(),
                    ticket.standing(),
                    items,
                    ticket.steps());
        }
    }

    private Map<UUID, Found> withSteps(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(WITH_STEPS)) {
            statement.setArray(TenantQuery.FIRST, connection.createArrayOf("uuid", ids.toArray()));
            statement.setString(TenantQuery.FIRST + 1, tenants.current());
            statement.setString(TenantQuery.FIRST + 2, tenants.current());
            return withSteps(statement);
        }
    }

    private Map<UUID, Found> withSteps(PreparedStatement statement) throws SQLException {
        try (var row = TenantQuery.rows(statement, tenants.current())) {
            var found = new HashMap<UUID, Found>();
            while (row.next()) {
                var id = TicketColumns.id(row, "id");
                var known = found.get(id);
                if (known == null) {
                    known = new Found(TicketColumns.ticket(row), row.getBoolean("has_items"));
                    found.put(id, known);
                }
                known.ticket().steps().add(step(row));
            }
            return found;
        }
    }

    private static Step step(ResultSet row) throws SQLException {
        var from = row.getString("from_status");
        return new Step(
                from == null ? null : TicketStatus.valueOf(from),
                TicketStatus.valueOf(row.getString("to_status")),
                row.getString("step_assignee"),
                TicketColumns.waitingFor(row, "step_waiting_for"),
                TicketColumns.outcome(row, "step_outcome"),
                row.getString("step_finding_code"),
                new Cause(row.getString("actor"), row.getString("reason"), TicketColumns.instant(row, "happened_at")));
    }

    private Map<UUID, List<Item>> items(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var statement = connection.prepareStatement(ITEMS)) {
            statement.setArray(TenantQuery.FIRST, connection.createArrayOf("uuid", ids.toArray()));
            statement.setString(TenantQuery.FIRST + 1, tenants.current());
            try (var row = TenantQuery.rows(statement, tenants.current())) {
                var items = new HashMap<UUID, List<Item>>();
                while (row.next()) {
                    items.computeIfAbsent(TicketColumns.id(row, "ticket_id"), id -> new ArrayList<>())
                            .add(item(row));
                }
                return items;
            }
        }
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

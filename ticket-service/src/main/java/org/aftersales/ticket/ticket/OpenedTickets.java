package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.aftersales.kit.domain.Enlisted;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;

/**
 * How a ticket enters: its row with its first step and its first change by one statement. Nothing of it is managed, so that
 * what is changed of it later in the same transaction is not kept: who goes on with it reads it anew.
 */
@ApplicationScoped
class OpenedTickets {
    private static final Rows<Ticket> TICKET = new Rows<Ticket>()
            .with("id", Ticket::key)
            .with("event_count", Ticket::eventCount)
            .with("number", Ticket::number)
            .with("kind", ticket -> ticket.work().kind())
            .with("status", ticket -> ticket.standing().status())
            .with("priority", ticket -> ticket.work().priority())
            .with("customer_id", ticket -> ticket.work().concern().customerId())
            .with("retailer_id", ticket -> ticket.work().concern().retailerId())
            .with("unit_id", ticket -> ticket.work().concern().unitId())
            .with("gtin", ticket -> ticket.work().concern().gtin())
            .with("serial", ticket -> ticket.work().concern().serial())
            .with("claim_id", ticket -> ticket.work().concern().claimId())
            .with("complaint_id", ticket -> ticket.work().concern().complaintId())
            .with("related_ticket_id", ticket -> ticket.work().relatedTicketId())
            .with("steps", ticket -> ticket.history().size())
            .with("opened_at", Ticket::openedAt)
            .with("due_at", ticket -> ticket.work().dueAt())
            .with("customer_tier", ticket -> ticket.work().customerTier())
            .with("warranty_state", ticket -> ticket.work().warrantyState())
            .with("subject", ticket -> ticket.work().subject());

    private static final Rows<HistoryEntry> STEP = new Rows<HistoryEntry>()
            .with("id", HistoryEntry::id)
            .with("step", step -> 1)
            .with("to_status", HistoryEntry::to)
            .with("actor", step -> step.cause().actor())
            .with("reason", step -> step.cause().reason())
            .with("happened_at", step -> step.cause().at());

    private static final Rows<TicketChange> CHANGE = new Rows<TicketChange>()
            .with("id", TicketChange::id)
            .with("place", TicketChange::place)
            .with("actor", change -> change.cause().actor())
            .with("reason", change -> change.cause().reason())
            .with("happened_at", change -> change.cause().at())
            .with("fields", TicketChange::fields)
            .with("seal", TicketChange::seal);

    private static final Rows<TicketItem> ITEM = new Rows<TicketItem>()
            .with("id", TicketItem::id)
            .with("place", TicketItem::place)
            .with("unit_id", item -> item.device().unitId())
            .with("gtin", item -> item.device().gtin())
            .with("serial", item -> item.device().serial());

    private static final String ENTER =
            """
            with opened as (insert into ticket (tenant_id, version, %s) values (?, 0, %s)),
            stepped as (insert into ticket_history (tenant_id, ticket_id, %s) values (?, ?, %s)),
            changed as (insert into ticket_change (tenant_id, ticket_id, %s) values (?, ?, %s))
            insert into ticket_change_chain (tenant_id, ticket_id, length, head) values (?, ?, ?, ?)
            """.formatted(TICKET.names(), TICKET.marks(), STEP.names(), STEP.marks(), CHANGE.names(), CHANGE.marks());

    private static final String BRING = "insert into ticket_item (tenant_id, ticket_id, %s) values (?, ?, %s)"
            .formatted(ITEM.names(), ITEM.marks());

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Enlisted enlisted;

    OpenedTickets(AgroalDataSource database, Tenants tenants, Enlisted enlisted) {
        this.database = database;
        this.tenants = tenants;
        this.enlisted = enlisted;
    }

    /** A ticket to which nothing has happened but its opening, and its first change. */
    record Opened(Ticket ticket, TicketChange first) {}

    /** Keeps them, in one journey to the database for all. */
    void enter(List<Opened> opened) {
        Sql.call(database, connection -> enter(connection, opened));
        var items = opened.stream()
                .flatMap(one -> one.ticket().items().stream().map(item -> new Brought(one.ticket(), item)))
                .toList();
        if (!items.isEmpty()) Sql.call(database, connection -> bring(connection, items));
        opened.forEach(one -> enlisted.addWritten(one.ticket()));
    }

    private int[] enter(Connection connection, List<Opened> opened) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            for (var one : opened) {
                bind(statement, one.ticket(), one.first());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, Ticket ticket, TicketChange first) throws SQLException {
        var tenant = tenants.current();
        statement.setString(1, tenant);
        int place = TICKET.bind(statement, 2, ticket);
        statement.setString(place, tenant);
        statement.setObject(place + 1, ticket.key());
        place = STEP.bind(statement, place + 2, ticket.lastStep());
        statement.setString(place, tenant);
        statement.setObject(place + 1, ticket.key());
        place = CHANGE.bind(statement, place + 2, first);
        statement.setString(place, tenant);
        statement.setObject(place + 1, ticket.key());
        statement.setInt(place + 2, first.place());
        statement.setBytes(place + 3, first.seal());
    }

    private record Brought(Ticket ticket, TicketItem item) {}

    private int[] bring(Connection connection, List<Brought> items) throws SQLException {
        try (var statement = connection.prepareStatement(BRING)) {
            for (var one : items) {
                statement.setString(1, tenants.current());
                statement.setObject(2, one.ticket().key());
                ITEM.bind(statement, 3, one.item());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}

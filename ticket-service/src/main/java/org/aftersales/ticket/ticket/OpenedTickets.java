package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** Keeps a ticket to which nothing has happened but its opening, and its first change. */
    void enter(Ticket ticket, TicketChange first) {
        Sql.call(database, connection -> enter(connection, ticket, first));
        enlisted.addWritten(ticket);
    }

    private boolean enter(Connection connection, Ticket ticket, TicketChange first) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
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
            statement.executeUpdate();
        }
        return ticket.items().isEmpty() || bring(connection, ticket);
    }

    private boolean bring(Connection connection, Ticket ticket) throws SQLException {
        try (var statement = connection.prepareStatement(BRING)) {
            for (var item : ticket.items()) {
                statement.setString(1, tenants.current());
                statement.setObject(2, ticket.key());
                ITEM.bind(statement, 3, item);
                statement.addBatch();
            }
            return statement.executeBatch().length > 0;
        }
    }
}

package org.aftersales.ticket.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.aftersales.ticket.sla.WarrantyState;
import org.jspecify.annotations.Nullable;

/** The columns of a ticket's row, as values. */
final class TicketColumns {
    /** Of the ticket itself, as {@link #ticket} reads them. */
    static final String NAMES = """
            id, version, number, kind, status, priority, customer_id, retailer_id, unit_id, gtin, serial, claim_id,
            complaint_id, related_ticket_id, assignee, waiting_for, outcome, finding_code, findings_note, opened_at,
            due_at, resolved_at, closed_at, first_resolved_at, reopen_count, customer_tier, warranty_state, subject,
            merged_into""";

    private TicketColumns() {}

    /** The ticket of a row, with room for its items and steps. */
    static ReadTicket ticket(ResultSet row) throws SQLException {
        return new ReadTicket(
                new TicketId(id(row, "id")),
                row.getLong("version"),
                row.getString("number"),
                work(row),
                instant(row, "opened_at"),
                standing(row),
                new ArrayList<>(),
                new ArrayList<>());
    }

    static Work work(ResultSet row) throws SQLException {
        return new Work(
                TicketKind.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")),
                concern(row),
                id(row, "related_ticket_id"),
                instant(row, "due_at"),
                row.getString("customer_tier"),
                WarrantyState.valueOf(row.getString("warranty_state")),
                row.getString("subject"));
    }

    static Concern concern(ResultSet row) throws SQLException {
        return new Concern(
                id(row, "customer_id"),
                row.getString("retailer_id"),
                id(row, "unit_id"),
                row.getString("gtin"),
                row.getString("serial"),
                id(row, "claim_id"),
                id(row, "complaint_id"));
    }

    static Standing standing(ResultSet row) throws SQLException {
        var outcome = outcome(row, "outcome");
        return new Standing(
                TicketStatus.valueOf(row.getString("status")),
                row.getString("assignee"),
                waitingFor(row, "waiting_for"),
                outcome == null
                        ? null
                        : new Findings(outcome, row.getString("finding_code"), row.getBytes("findings_note")),
                instant(row, "resolved_at"),
                instant(row, "closed_at"),
                new Resolutions(instant(row, "first_resolved_at"), row.getInt("reopen_count")),
                id(row, "merged_into"));
    }

    static @Nullable Outcome outcome(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Outcome.valueOf(name);
    }

    static @Nullable WaitingFor waitingFor(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : WaitingFor.valueOf(name);
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that are held and not changed, as whoever writes about one does: what others need to know of it is read with the
 * lock by one statement.
 */
@ApplicationScoped
class HeldTickets {
    private static final String HOLD = """
            select id, number, kind, status, waiting_for, customer_id, retailer_id, unit_id, gtin, serial, claim_id,
                complaint_id, opened_at, due_at, resolved_at, closed_at, merged_into
            from ticket where tenant_id = ? and id = ? for no key update""";

    private static final String HOLD_IF_FREE = HOLD + " skip locked";

    private final AgroalDataSource database;
    private final Tenants tenants;

    HeldTickets(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param mergedInto the ticket as which it goes on */
    record Held(TicketBrief brief, @Nullable UUID mergedInto) {}

    /** The ticket as it is now, held until the transaction ends; none where the tenant has none. */
    Optional<Held> hold(UUID id) {
        return hold(HOLD, id);
    }

    /** As {@link #hold(UUID)}; none when somebody else holds it. */
    Optional<Held> holdIfFree(UUID id) {
        return hold(HOLD_IF_FREE, id);
    }

    private Optional<Held> hold(String how, UUID id) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(how)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(held(row)) : Optional.empty();
                }
            }
        });
    }

    private static Held held(ResultSet row) throws SQLException {
        var kind = TicketKind.valueOf(row.getString("kind"));
        var status = TicketStatus.valueOf(row.getString("status"));
        var brief = new TicketBrief(
                TicketColumns.id(row, "id"),
                row.getString("number"),
                kind,
                status.name(),
                Life.of(kind).state(status).category().isOpen(),
                row.getString("waiting_for"),
                TicketColumns.concern(row),
                TicketColumns.instant(row, "opened_at"),
                TicketColumns.instant(row, "due_at"),
                TicketColumns.instant(row, "resolved_at"),
                TicketColumns.instant(row, "closed_at"));
        return new Held(brief, TicketColumns.id(row, "merged_into"));
    }
}

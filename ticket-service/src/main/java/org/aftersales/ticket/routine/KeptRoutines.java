package org.aftersales.ticket.routine;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.ticket.TicketKind;

/** What is done by itself about tickets of a kind: one look-up for each that is opened or moved. */
@ApplicationScoped
class KeptRoutines {

    private static final String OF = """
            select acknowledge, notice_after, close_after from routine where tenant_id = ? and kind = ?""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    KeptRoutines(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Where a tenant has said nothing, nothing is done. */
    RoutineDocument of(TicketKind kind) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setString(1, tenants.current());
                statement.setString(2, kind.name());
                try (var row = statement.executeQuery()) {
                    if (!row.next()) return RoutineDocument.NOTHING;
                    return new RoutineDocument(row.getBoolean(1), row.getString(2), row.getString(3));
                }
            }
        });
    }
}

package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.ticket.SearchScenes.Told;
import org.jspecify.annotations.Nullable;

/** Many tickets at once with the clocks of their promises, entered as they stand. */
@ApplicationScoped
class DueClocks {
    private static final String PROMISED = """
            insert into sla_promises (tenant_id, id, version, event_count, policy_code, policy_number, kind, priority,
                customer_id, retailer_id, warranty_state, opened_at)
            select tenant_id, id, 0, 0, 'DESK', 1, kind, priority, customer_id, retailer_id, 'UNKNOWN', opened_at
            from ticket""";

    private static final String CLOCK = """
            insert into sla_clock (tenant_id, id, ticket_id, promise, party, cycle, unit, target, calendar_code,
                calendar_number, started_at, state, due_at, breached_at, completed_at, fired_levels)
            values (current_tenant(), gen_random_uuid(), ?, ?, ?, 1, 'ELAPSED', 'PT1H', 'NONE', 1, now(), ?, ?, ?, ?,
                '')""";

    private final SearchScenes scenes;
    private final AgroalDataSource database;

    DueClocks(SearchScenes scenes, AgroalDataSource database) {
        this.scenes = scenes;
        this.database = database;
    }

    /** @param at when it is due, or was when it was broken; what was broken was given another hour since */
    record Clock(UUID ticket, String promise, String party, String state, Instant at, boolean broken) {

        /** When it has to be kept, or had to be. */
        @Nullable
        Instant toBeKept() {
            var open = state.equals("RUNNING") || state.equals("PAUSED") && broken;
            return open && party.equals("CUSTOMER") ? at : null;
        }
    }

    /** Tickets of the numbers from one on, and their clocks. */
    void enter(String tenant, int tickets, List<Clock> clocks) {
        scenes.enter(
                tenant,
                IntStream.rangeClosed(1, tickets).mapToObj(DueClocks::told).toList());
        scenes.in(
                tenant,
                () -> Sql.call(database, connection -> {
                    try (var promised = connection.prepareStatement(PROMISED);
                            var clock = connection.prepareStatement(CLOCK)) {
                        promised.executeUpdate();
                        for (var one : clocks) bind(clock, one);
                        return clock.executeBatch().length;
                    }
                }));
    }

    private static void bind(PreparedStatement statement, Clock clock) throws SQLException {
        var at = clock.at().atOffset(ZoneOffset.UTC);
        var hasEnded = clock.state().equals("MISSED");
        statement.setObject(1, clock.ticket());
        statement.setString(2, clock.promise());
        statement.setString(3, clock.party());
        statement.setString(4, clock.state());
        statement.setObject(5, clock.state().equals("PAUSED") ? null : clock.broken() ? at.plusHours(1) : at);
        statement.setObject(6, clock.broken() || hasEnded ? at : null);
        statement.setObject(7, hasEnded ? at : null);
        statement.addBatch();
    }

    private static Told told(int number) {
        return new Told(
                SearchScenes.id(number),
                TicketKind.SUPPORT,
                TicketStatus.OPEN,
                UUID.randomUUID(),
                "parsian",
                List.of("panel"),
                Map.of());
    }
}

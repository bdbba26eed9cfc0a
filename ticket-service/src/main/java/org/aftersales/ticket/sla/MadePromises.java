package org.aftersales.ticket.sla;

import static java.util.stream.Collectors.groupingBy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Enlisted;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;
import org.aftersales.ticket.sla.Publication.Version;

/**
 * How promises about a ticket are made, with their clocks by one statement, and how one looks whether something is to be
 * done about them at all. Every ticket that is opened and every message comes by here.
 */
@ApplicationScoped
class MadePromises {
    private static final Rows<Promises> PROMISES = new Rows<Promises>()
            .with("id", Promises::key)
            .with("event_count", Promises::eventCount)
            .with("policy_code", promises -> promises.policy().code())
            .with("policy_number", promises -> promises.policy().number())
            .with("kind", promises -> promises.subject().kind())
            .with("priority", promises -> promises.subject().priority())
            .with("customer_id", promises -> promises.subject().customerId())
            .with("retailer_id", promises -> promises.subject().retailerId())
            .with("gtin", promises -> promises.subject().gtin())
            .with("customer_tier", promises -> promises.subject().customerTier())
            .with("warranty_state", promises -> promises.subject().warrantyState())
            .with("opened_at", promises -> promises.subject().openedAt())
            .with("look_at", Promises::lookAt);

    private static final Rows<PromiseClock> CLOCK = new Rows<PromiseClock>()
            .with("id", PromiseClock::id)
            .with("promise", PromiseClock::promise)
            .with("party", PromiseClock::party)
            .with("cycle", PromiseClock::cycle)
            .with("unit", clock -> clock.pace().unit())
            .with("target", clock -> clock.pace().target())
            .with("calendar_code", clock -> clock.pace().calendarCode())
            .with("calendar_number", clock -> clock.pace().calendarNumber())
            .with("started_at", clock -> clock.pace().startedAt())
            .with("state", PromiseClock::state)
            .with("due_at", PromiseClock::dueAt)
            .with("completed_at", PromiseClock::completedAt);

    private static final String PROMISE = "insert into sla_promises (tenant_id, version, %s) values (?, 0, %s)"
            .formatted(PROMISES.names(), PROMISES.marks());

    private static final String MEASURED =
            "with promised as (%s) insert into sla_clock (tenant_id, ticket_id, %s, fired_levels) values "
                    .formatted(PROMISE, CLOCK.names());

    private static final String ONE_CLOCK = "(?, ?, %s, '')".formatted(CLOCK.marks());

    private static final String STANDING =
            "select policy_code, policy_number, look_at, heard from sla_promises where tenant_id = ? and id = ?";

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Enlisted enlisted;

    MadePromises(AgroalDataSource database, Tenants tenants, Enlisted enlisted) {
        this.database = database;
        this.tenants = tenants;
        this.enlisted = enlisted;
    }

    /**
     * Keeps promises that were made this moment, of which nothing has come due and for which nobody waits; what the first
     * message ends has ended.
     */
    void enter(List<Promises> made) {
        var byLength =
                made.stream().collect(groupingBy(promises -> promises.clocks().size()));
        byLength.forEach((clocks, alike) -> Sql.call(database, connection -> enter(connection, clocks, alike)));
        made.forEach(enlisted::addWritten);
    }

    /** How the promises about a ticket stand; none where no policy promised any. Those just made are not asked for. */
    Optional<GlancedPromises> glance(UUID ticketId) {
        return enlisted.written(Promises.class, ticketId)
                .map(GlancedPromises::of)
                .or(() -> kept(ticketId));
    }

    private Optional<GlancedPromises> kept(UUID ticketId) {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(STANDING)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, ticketId);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) return Optional.empty();
                    var lookAt = row.getTimestamp(3);
                    return Optional.of(new GlancedPromises(
                            new Version(row.getString(1), row.getInt(2)),
                            lookAt == null ? null : lookAt.toInstant(),
                            new Heard(row.getString(4)),
                            null));
                }
            }
        });
    }

    /** Those with so many clocks, in one journey to the database. */
    private int[] enter(Connection connection, int clocks, List<Promises> alike) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(clocks, ONE_CLOCK));
        try (var statement = connection.prepareStatement(clocks == 0 ? PROMISE : MEASURED + marks)) {
            for (var promises : alike) {
                statement.setString(1, tenants.current());
                int place = PROMISES.bind(statement, 2, promises);
                for (var clock : promises.clocks()) place = bind(statement, place, promises, clock);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private int bind(PreparedStatement statement, int first, Promises promises, PromiseClock clock)
            throws SQLException {
        statement.setString(first, tenants.current());
        statement.setObject(first + 1, promises.key());
        return CLOCK.bind(statement, first + 2, clock);
    }
}

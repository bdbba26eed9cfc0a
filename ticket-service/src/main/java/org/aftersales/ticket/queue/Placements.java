package org.aftersales.ticket.queue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Rows;
import org.aftersales.kit.tx.Sql;

/** Puts tickets where they wait and notes why, in one journey: every ticket that is opened comes by here. */
@ApplicationScoped
class Placements {
    private static final Rows<Routing> ROUTING = new Rows<Routing>()
            .with("ticket_id", Routing::ticketId)
            .with("kind", Routing::kind)
            .with("priority", Routing::priority)
            .with("urgency", routing -> routing.priority().ordinal())
            .with("language", Routing::language)
            .with("skill", Routing::skill)
            .with("queue", Routing::queue)
            .with("waiting", Routing::waiting)
            .with("leaving", Routing::leaving)
            .with("entered_at", Routing::enteredAt);

    private static final Rows<Placed> DECISION = new Rows<Placed>()
            .with("ticket_id", placed -> placed.routing().ticketId())
            .with("outcome", Placed::outcome)
            .with("queue", placed -> placed.routing().queue());

    private static final String PUT =
            """
            with routed as (
                insert into ticket_routing (tenant_id, %s) values (?, %s)
                on conflict (tenant_id, ticket_id) do update set priority = excluded.priority,
                    language = excluded.language, skill = excluded.skill, queue = excluded.queue,
                    waiting = excluded.waiting, leaving = excluded.leaving, entered_at = excluded.entered_at,
                    urgency = excluded.urgency)
            insert into routing_decision (tenant_id, considered, id, decided_at, %s)
            values (?, '[]', ?, ?::timestamptz, %s)
            """.formatted(ROUTING.names(), ROUTING.marks(), DECISION.names(), DECISION.marks());

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Clock clock;

    Placements(AgroalDataSource database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Nobody was considered for them: no person, only conditions. */
    void put(List<Placed> tickets) {
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(PUT)) {
                for (var placed : tickets) {
                    bind(statement, placed);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement statement, Placed placed) throws SQLException {
        statement.setString(1, tenants.current());
        int place = ROUTING.bind(statement, 2, placed.routing());
        statement.setString(place, tenants.current());
        statement.setObject(place + 1, Uuids.v7(clock));
        statement.setString(place + 2, clock.instant().toString());
        DECISION.bind(statement, place + 3, placed);
    }
}

package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;
import org.aftersales.ticket.ticket.DueTicket.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of tickets in the order in which they are due, the soonest first, without those that are not due at any time.
 * Within a transaction or without one.
 */
@ApplicationScoped
class DueSearch {

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Words words;
    private final Clock clock;

    DueSearch(AgroalDataSource database, Tenants tenants, Words words, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.words = words;
        this.clock = clock;
    }

    /** @param behind which place; from the first where that is null */
    Stretch<DueTicket, Place> soonest(TicketFilter filter, Sight sight, @Nullable Place behind, int limit) {
        return soonest(filter, sight, behind, limit, Effort.USUAL);
    }

    Stretch<DueTicket, Place> soonest(
            TicketFilter filter, Sight sight, @Nullable Place behind, int limit, Effort effort) {
        var now = clock.instant();
        var due = filter.dueAsOf(now);
        var typed = new ArrayList<Trail.Word>();
        if (filter.typed() != null) {
            for (var word : words.typed(filter.typed())) typed.add(new Trail.Word(word, sight.hears()));
            if (typed.isEmpty()) return new Stretch<>(List.of(), null);
        }
        var conditions = Conditions.of(filter.whenever(), sight, now);
        var plan = new DuePlan(typed, conditions, due.behind());
        var first = behind == null ? Place.before(due.first()) : behind;
        return conditions.areOfFew()
                ? Stretch.of(rows(plan.ofFew(first, limit + 1)).tickets(), limit, null, DueTicket::place)
                : effort.look(
                        first, limit, DueTicket::place, (from, stride, most) -> rows(plan.step(from, stride, most)));
    }

    private Stretch<DueTicket, Place> rows(Piece question) {
        return Sql.call(database, connection -> {
            try (var statement = question.prepare(connection);
                    var row = TenantQuery.rows(statement, tenants.current())) {
                var tickets = new ArrayList<DueTicket>();
                @Nullable Place next = null;
                while (row.next()) {
                    next = Place.of(TicketColumns.instant(row, "looked_at"), TicketColumns.id(row, "looked_id"));
                    var due = TicketColumns.instant(row, "next_due");
                    if (due != null) tickets.add(new DueTicket(TicketColumns.ticket(row), due));
                }
                return new Stretch<>(tickets, next);
            }
        });
    }
}

package org.aftersales.ticket.ticket;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.TenantQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of tickets, the newest first. By words, by a queue or by when they are due the tickets of whatever leads to the
 * fewest are gone through, as many at a time as an effort tells, and looked at for the other words in the index of words; of a
 * ticket itself nothing is read before it has them all. Within a transaction or without one.
 */
@ApplicationScoped
class TicketSearch {

    private final AgroalDataSource database;
    private final Tenants tenants;
    private final Words words;
    private final Clock clock;

    TicketSearch(AgroalDataSource database, Tenants tenants, Words words, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.words = words;
        this.clock = clock;
    }

    /** The newest before a ticket, as rows without history. */
    Stretch<ReadTicket, UUID> newest(TicketFilter filter, Sight sight, UUID before, int limit) {
        return newest(filter, sight, before, limit, Effort.USUAL);
    }

    Stretch<ReadTicket, UUID> newest(TicketFilter filter, Sight sight, UUID before, int limit, Effort effort) {
        var conditions = Conditions.of(filter, sight, clock.instant());
        var trails = new ArrayList<Trail>();
        if (filter.typed() != null) {
            var typed = words.typed(filter.typed());
            if (typed.isEmpty()) return new Stretch<>(List.of(), null);
            for (var word : typed) trails.add(new Trail.Word(word, sight.hears()));
            conditions.readable(typed, sight);
        }
        trails.addAll(conditions.trail());
        return trails.stream().allMatch(Trail.Clause.class::isInstance)
                ? Stretch.of(listed(conditions, before, limit + 1), limit, null, TicketSearch::place)
                : followed(new SearchPlan(inOrder(trails, before, effort), conditions), before, limit, effort);
    }

    private List<ReadTicket> listed(Conditions conditions, UUID before, int most) {
        return rows(SearchPlan.listed(conditions, before, most)).tickets();
    }

    private Stretch<ReadTicket, UUID> followed(SearchPlan plan, UUID before, int limit, Effort effort) {
        return effort.look(
                before, limit, TicketSearch::place, (behind, stride, most) -> rows(plan.step(behind, stride, most)));
    }

    private static UUID place(ReadTicket ticket) {
        return ticket.id().value();
    }

    /** That which leads to the fewest first. */
    private List<Trail> inOrder(List<Trail> trails, UUID before, Effort effort) {
        if (trails.size() == 1) return trails;
        var order = SearchPlan.order(trails, before, effort.sample());
        return Sql.call(database, connection -> {
            try (var statement = order.prepare(connection);
                    var row = TenantQuery.rows(statement, tenants.current())) {
                var ordered = new ArrayList<Trail>();
                while (row.next()) ordered.add(trails.get(row.getInt("place")));
                return ordered;
            }
        });
    }

    private Stretch<ReadTicket, UUID> rows(Piece question) {
        return Sql.call(database, connection -> {
            try (var statement = question.prepare(connection);
                    var row = TenantQuery.rows(statement, tenants.current())) {
                var tickets = new ArrayList<ReadTicket>();
                @Nullable UUID next = null;
                while (row.next()) {
                    next = TicketColumns.id(row, "next");
                    if (TicketColumns.id(row, "id") != null) tickets.add(TicketColumns.ticket(row));
                }
                return new Stretch<>(tickets, next);
            }
        });
    }
}

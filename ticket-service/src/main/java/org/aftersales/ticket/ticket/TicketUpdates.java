package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.ticket.ticket.Sight.OfPerson;
import org.aftersales.ticket.ticket.Sight.OfRetailer;
import org.aftersales.ticket.ticket.Sight.Staff;

/**
 * Tickets by when they were changed. The order is that of the changing transactions, and only those count that began
 * before everything that still runs: whoever has read so far has missed nothing.
 */
@ApplicationScoped
class TicketUpdates {
    private static final String CHANGED = """
            select id, changed_in from ticket
            where (changed_in, id) > (:transaction, :id)
                and changed_in < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                and changed_at >= :since and (:retailer = '' or retailer_id = :retailer)
            order by changed_in, id limit :limit""";

    private final EntityManager database;
    private final Tickets tickets;

    TicketUpdates(EntityManager database, Tickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    /** A place in the order. */
    record Place(long transaction, UUID id) {
        static final Place FIRST = new Place(0, new UUID(0, 0));

        static Place parse(String text) {
            var space = text.indexOf(' ');
            return new Place(Long.parseLong(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
        }

        String text() {
            return transaction + " " + id;
        }
    }

    /** A ticket and where it stands in the order. */
    record Update(Place place, Ticket ticket) {}

    List<Update> after(Place place, Instant since, Sight sight, int limit) {
        var retailer =
                switch (sight) {
                    case Staff all -> "";
                    case OfRetailer its -> its.retailerId();
                    case OfPerson own -> throw new IllegalStateException("customers have no feed");
                };
        List<?> rows = database.createNativeQuery(CHANGED)
                .setParameter("transaction", place.transaction())
                .setParameter("id", place.id())
                .setParameter("since", since)
                .setParameter("retailer", retailer)
                .setParameter("limit", limit)
                .getResultList();
        var places = rows.stream().map(row -> place((Object[]) row)).toList();
        var found = tickets.of(places.stream().map(Place::id).toList()).stream()
                .collect(Collectors.toMap(Ticket::key, Function.identity()));
        return places.stream()
                .filter(changed -> found.containsKey(changed.id()))
                .map(changed -> new Update(changed, found.get(changed.id())))
                .toList();
    }

    private static Place place(Object[] row) {
        return new Place(((Number) row[1]).longValue(), (UUID) row[0]);
    }
}

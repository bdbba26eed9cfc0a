package org.aftersales.ticket.ticket;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of tickets, the newest first.
 *
 * @param next before which id it goes on; null at the end. After fewer than were asked for it goes on where looking for more
 *     was given up for now, and nothing may follow
 */
record Stretch<T>(List<T> tickets, @Nullable UUID next) {

    /** @param found of which one more than the limit may have been read */
    static Stretch<ReadTicket> of(List<ReadTicket> found, int limit, @Nullable UUID lookedTo) {
        if (found.size() <= limit) return new Stretch<>(found, lookedTo);
        var shown = found.subList(0, limit);
        return new Stretch<>(shown, shown.getLast().id().value());
    }

    <V> Stretch<V> map(Function<T, V> view) {
        return new Stretch<>(tickets.stream().map(view).toList(), next);
    }
}

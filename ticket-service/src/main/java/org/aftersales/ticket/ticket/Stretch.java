package org.aftersales.ticket.ticket;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of tickets, in its order.
 *
 * @param <P> a place in that order
 * @param next behind which place it goes on; null at the end. After fewer than were asked for it goes on where looking for more
 *     was given up for now, and nothing may follow
 */
record Stretch<T, P>(List<T> tickets, @Nullable P next) {

    /** @param found of which one more than the limit may have been read */
    static <T, P> Stretch<T, P> of(List<T> found, int limit, @Nullable P lookedTo, Function<T, P> place) {
        if (found.size() <= limit) return new Stretch<>(found, lookedTo);
        var shown = found.subList(0, limit);
        return new Stretch<>(shown, place.apply(shown.getLast()));
    }

    <V> Stretch<V, P> map(Function<T, V> view) {
        return new Stretch<>(tickets.stream().map(view).toList(), next);
    }
}

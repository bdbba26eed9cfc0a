package org.aftersales.ticket.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may know of a promise that was made to them.
 *
 * @param promise as its policy calls it
 * @param dueAt none while its time stands still
 * @param completedAt none while it is to be kept
 * @param breachedAt when it was due, if that passed
 * @param zone of the calendar by which it counts
 */
public record ToldPromise(
        String promise,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable Instant breachedAt,
        ZoneId zone) {

    /** Of each promise the latest, in the order of their beginnings; what was called off or goes on elsewhere is not told. */
    static List<ToldPromise> of(Promises promises, Terms.Book book) {
        var latest = new LinkedHashMap<String, ToldPromise>();
        promises.clocks().stream()
                .filter(clock -> clock.party() == Party.CUSTOMER && (clock.isOpen() || clock.hasEnded()))
                .forEach(clock -> latest.put(clock.promise(), of(clock, book)));
        return List.copyOf(latest.values());
    }

    private static ToldPromise of(PromiseClock clock, Terms.Book book) {
        return new ToldPromise(
                clock.promise(),
                clock.dueAt(),
                clock.completedAt(),
                clock.breachedAt(),
                book.hours(clock.pace().hours()).zone());
    }
}

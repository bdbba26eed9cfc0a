package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aftersales.ticket.queue.RoutingUseCases;
import org.aftersales.ticket.ticket.TicketFields.Change;
import org.jspecify.annotations.Nullable;

/** Makes the changes of a ticket again, one after another, to find what was changed without one. */
final class Replay {

    /** Entries of what came about between tickets and of what they need, which are no fields. */
    private static final List<String> TOLD = List.of("merged/", "links/", RoutingUseCases.FIELDS);

    private final Map<String, String> fields = new TreeMap<>();
    private final TreeSet<String> differing = new TreeSet<>();

    void take(Map<String, Change> changes) {
        changes.forEach((name, change) -> {
            if (TOLD.stream().noneMatch(name::startsWith)) take(name, change);
        });
    }

    private void take(String name, Change change) {
        if (!isSame(fields.get(name), change.from())) differing.add(name);
        if (change.to() == null) fields.remove(name);
        else fields.put(name, change.to());
    }

    /**
     * The fields that are not what their last change made of them, and those that were not when the next change was made.
     *
     * @param kept what other features keep of the ticket now
     */
    List<String> differing(Ticket ticket, Map<String, String> kept) {
        var present = new TreeMap<>(kept);
        present.putAll(TicketFields.of(ticket));
        var names = new TreeSet<>(present.keySet());
        names.addAll(fields.keySet());
        names.removeIf(name -> isSame(fields.get(name), present.get(name)));
        names.addAll(differing);
        // Of a ticket that was opened before anything was kept nobody knows what its own fields were.
        if (!fields.containsKey("kind")) names.removeIf(Replay::isOwn);
        return List.copyOf(names);
    }

    private static boolean isOwn(String name) {
        return name.startsWith("items/") || !name.contains("/");
    }

    /** Moments were kept with more digits once than the database has. */
    private static boolean isSame(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) return one == null && other == null;
        return one.equals(other) || moment(one).equals(moment(other));
    }

    private static String moment(String text) {
        if (!text.endsWith("Z")) return text;
        try {
            return FieldTexts.text(Instant.parse(text));
        } catch (DateTimeParseException other) {
            return text;
        }
    }
}

package org.aftersales.ticket.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.kit.timer.Timers;

/** Looks at the promises of tickets when something has come due: one timer for each ticket, for whatever is next. */
@ApplicationScoped
class ClockTimer implements TimerHandler {
    static final String KIND = "sla-clock";

    private final PromiseBook book;
    private final Library library;
    private final Timers timers;
    private final Clock clock;

    ClockTimer(PromiseBook book, Library library, Timers timers, Clock clock) {
        this.book = book;
        this.library = library;
        this.timers = timers;
        this.clock = clock;
    }

    static void plan(Timers timers, Promises promises) {
        var next = promises.lookAt();
        if (next == null) timers.cancel(KIND, promises.key());
        else timers.schedule(KIND, promises.key(), next);
    }

    /** Of promises that were made this moment, so that there is no timer of any. */
    static void plan(Timers timers, List<Promises> made) {
        var next = new HashMap<UUID, Instant>();
        for (var promises : made) {
            if (promises.lookAt() != null) next.put(promises.key(), promises.lookAt());
        }
        timers.schedule(KIND, next);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean takesMany() {
        return true;
    }

    @Override
    public void due(UUID ticketId, Instant dueAt) {
        due(Map.of(ticketId, dueAt));
    }

    /** What somebody else holds is looked at a second later: whoever holds it notices what is due anyway. */
    @Override
    public void due(Map<UUID, Instant> tickets) {
        var now = clock.instant();
        var held = new HashSet<>(tickets.keySet());
        for (var promises : book.free(tickets.keySet())) {
            promises.notice(now, library.terms(promises.policy()));
            if (promises.lookAt() != null) plan(timers, promises);
            held.remove(promises.key());
        }
        held.forEach(ticket -> timers.schedule(KIND, ticket, now.plusSeconds(1)));
    }
}

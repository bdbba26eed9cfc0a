package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.ticket.TicketBrief;

/** Hears what happens to tickets, and plans what follows by itself: timers in the transaction of what happened. */
@ApplicationScoped
@Transactional
public class RoutineUseCases {

    /** What goes on as another ticket keeps its appointments. */
    private static final Set<String> ENDED = Set.of("CANCELLED", "CLOSED");

    private final KeptRoutines routines;
    private final Timers timers;
    private final Clock clock;

    RoutineUseCases(KeptRoutines routines, Timers timers, Clock clock) {
        this.routines = routines;
        this.timers = timers;
        this.clock = clock;
    }

    /** Somebody has opened it who is to be told that it arrived. */
    public void opened(TicketBrief ticket) {
        opened(List.of(ticket));
    }

    /** As {@link #opened(TicketBrief)}, of many at once. */
    public void opened(List<TicketBrief> tickets) {
        var kinds = tickets.stream().map(TicketBrief::kind).distinct();
        var told = kinds.filter(kind -> routines.of(kind).acknowledge()).toList();
        var now = clock.instant();
        timers.schedule(
                AcknowledgementTimer.KIND,
                tickets.stream()
                        .filter(ticket -> told.contains(ticket.kind()))
                        .collect(Collectors.toMap(TicketBrief::id, ticket -> now)));
    }

    /** It stands otherwise than before: whatever was planned about its silence is planned anew, or not at all. */
    public void moved(TicketBrief ticket) {
        end(ticket.id());
        begin(ticket);
        if (ENDED.contains(ticket.status())) timers.schedule(CalledOffTimer.KIND, ticket.id(), clock.instant());
    }

    /** The customer has said something: nobody closes that. Where silence means nothing, nothing was planned. */
    public void customerWrote(TicketBrief ticket) {
        if (Silence.isPossible(ticket)) end(ticket.id());
    }

    /** Staff has said something: the customer has all the time again to answer. */
    public void staffWrote(TicketBrief ticket) {
        if (Silence.isPossible(ticket)) moved(ticket);
    }

    private void begin(TicketBrief ticket) {
        if (!Silence.isPossible(ticket)) return;
        routines.of(ticket.kind())
                .untilNotice()
                .ifPresent(time -> timers.schedule(
                        NoticeTimer.KIND, ticket.id(), clock.instant().plus(time)));
    }

    /** In this order: a notice that is given at this very moment plans the closing, which must not stay. */
    private void end(UUID ticket) {
        timers.cancel(NoticeTimer.KIND, ticket);
        timers.cancel(ClosingTimer.KIND, ticket);
    }
}

package org.aftersales.ticket.queue;

import java.time.Instant;
import java.util.UUID;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket is among those that wait for somebody.
 *
 * @param queue its code; none where no queue is for such tickets
 * @param waiting whether somebody is wanted
 * @param leaving who has it until somebody else does, because they are away
 */
record Routing(
        UUID ticketId,
        TicketKind kind,
        Priority priority,
        @Nullable String language,
        @Nullable String skill,
        @Nullable String queue,
        boolean waiting,
        @Nullable String leaving,
        Instant enteredAt) {

    /** Of a ticket that nobody has, before a queue is found for it. */
    static Routing of(Arrival ticket, Instant now) {
        return new Routing(
                ticket.ticketId(), ticket.kind(), ticket.priority(), null, ticket.skill(), null, true, null, now);
    }

    Needs needs() {
        return new Needs(kind, priority, language, skill);
    }

    Routing in(@Nullable String code, boolean wanted) {
        return new Routing(ticketId, kind, priority, language, skill, code, wanted, leaving, enteredAt);
    }

    Routing of(Priority urgency) {
        return new Routing(ticketId, kind, urgency, language, skill, queue, waiting, leaving, enteredAt);
    }

    Routing needing(@Nullable String spoken, @Nullable String known) {
        return new Routing(ticketId, kind, priority, spoken, known, queue, waiting, leaving, enteredAt);
    }

    Routing from(@Nullable String somebody, Instant since) {
        return new Routing(ticketId, kind, priority, language, skill, queue, waiting, somebody, since);
    }
}

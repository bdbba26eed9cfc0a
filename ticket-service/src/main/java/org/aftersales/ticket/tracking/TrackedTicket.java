package org.aftersales.ticket.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.ticket.appointment.ToldAppointment;
import org.aftersales.ticket.conversation.ToldMessage;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a customer sees of a ticket. What is not a field here, they do not see.
 *
 * @param promisedBy until when the next thing was promised, while it is to be done
 * @param late whether that has passed
 */
@Schema(name = "TrackedTicket")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackedTicket(
        UUID id,
        String number,
        TicketKind kind,
        Progress progress,
        Instant openedAt,
        @Nullable Instant promisedBy,
        boolean late,
        @Nullable Instant doneAt,
        List<ToldAppointment> appointments,
        List<ToldMessage> messages) {

    /** As it is listed. */
    static TrackedTicket row(TicketBrief ticket, Instant now) {
        return whole(ticket, List.of(), List.of(), now);
    }

    static TrackedTicket whole(
            TicketBrief ticket, List<ToldAppointment> appointments, List<ToldMessage> messages, Instant now) {
        var due = ticket.open() ? ticket.dueAt() : null;
        return new TrackedTicket(
                ticket.id(),
                ticket.number(),
                ticket.kind(),
                Progress.of(ticket),
                ticket.openedAt(),
                due,
                due != null && now.isAfter(due),
                ticket.resolvedAt(),
                appointments,
                messages);
    }
}

package org.aftersales.ticket.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.ticket.appointment.ToldAppointment;
import org.aftersales.ticket.conversation.ToldMessage;
import org.aftersales.ticket.sla.ToldPromise;
import org.aftersales.ticket.ticket.TicketBrief;
import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a customer sees of a ticket. What is not a field here, they do not see.
 *
 * @param promisedBy until when the next thing was promised, while it is to be done
 * @param promised what was promised until then
 * @param late whether that has passed
 * @param promises what was promised and how it stands, of each the latest
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
        @Nullable PromisedThing promised,
        boolean late,
        @Nullable Instant doneAt,
        List<TrackedPromise> promises,
        List<ToldAppointment> appointments,
        List<ToldMessage> messages) {

    /** As it is listed. */
    static TrackedTicket row(TicketBrief ticket, List<ToldPromise> told, Instant now) {
        return whole(ticket, List.of(), List.of(), told, now);
    }

    static TrackedTicket whole(
            TicketBrief ticket,
            List<ToldAppointment> appointments,
            List<ToldMessage> messages,
            List<ToldPromise> told,
            Instant now) {
        var promises = promises(ticket, told, now);
        var next = promises.stream()
                .filter(TrackedPromise::toBeKept)
                .min(Comparator.comparing(promise -> Objects.requireNonNull(promise.dueAt())));
        return new TrackedTicket(
                ticket.id(),
                ticket.number(),
                ticket.kind(),
                Progress.of(ticket),
                ticket.openedAt(),
                next.map(TrackedPromise::dueAt).orElse(null),
                next.map(TrackedPromise::what).orElse(null),
                next.isPresent() && next.get().standing() == TrackedPromise.Standing.LATE,
                ticket.resolvedAt(),
                promises,
                appointments,
                messages);
    }

    /** With the time that whoever opened the ticket has promised, where no policy promises when it is done. */
    private static List<TrackedPromise> promises(TicketBrief ticket, List<ToldPromise> told, Instant now) {
        var promises =
                told.stream().map(promise -> TrackedPromise.of(promise, now)).toList();
        var due = ticket.open() ? ticket.dueAt() : null;
        var isTold = promises.stream().anyMatch(promise -> promise.what() == PromisedThing.RESOLVED);
        if (due == null || isTold) return promises;
        var whole = TrackedPromise.of(new ToldPromise("resolved", due, null, null, ZoneOffset.UTC), now);
        return Stream.concat(promises.stream(), Stream.of(whole)).toList();
    }
}

package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aftersales.ticket.appointment.AppointmentRecordUseCases;
import org.aftersales.ticket.queue.RoutingUseCases;
import org.aftersales.ticket.routine.RoutineUseCases;

/** What follows from every change of a ticket: it is kept in the log, and the clocks and queues are told. */
@ApplicationScoped
class TicketJournal {
    private final ChangeLog log;
    private final ClockFeed clocks;
    private final RoutineUseCases routines;
    private final QueueFeed queues;
    private final AppointmentRecordUseCases appointments;

    TicketJournal(
            ChangeLog log,
            ClockFeed clocks,
            RoutineUseCases routines,
            QueueFeed queues,
            AppointmentRecordUseCases appointments) {
        this.log = log;
        this.clocks = clocks;
        this.routines = routines;
        this.queues = queues;
        this.appointments = appointments;
    }

    /** A ticket that is managed was opened. */
    void opened(Ticket ticket, Cause cause) {
        log.begin(ticket, cause);
        tellOpened(List.of(Begun.of(ticket, cause)));
    }

    /** What is kept of an opening beside the ticket itself. */
    TicketChange opening(Begun begun) {
        var fields = TicketFields.of(begun.ticket());
        new FieldTexts(RoutingUseCases.FIELDS, fields).with("skill", begun.skill());
        return log.first(begun.ticket(), fields, begun.cause());
    }

    /** These tickets are there from now on. */
    void tellOpened(List<Begun> opened) {
        var spoken = opened.stream()
                .filter(Begun::spoken)
                .map(one -> one.ticket().key())
                .collect(Collectors.toSet());
        clocks.opened(opened.stream().map(Begun::ticket).toList(), spoken);
        queues.opened(opened);
    }

    /** Makes the change and keeps what it changed. */
    void changed(Ticket ticket, Cause cause, Consumer<Ticket> change) {
        var before = TicketFields.of(ticket);
        var stood = ticket.standing();
        change.accept(ticket);
        log.record(ticket, before, cause);
        clocks.tell(ticket);
        queues.tell(ticket);
        if (ticket.standing().differs(stood)) routines.moved(TicketBrief.of(ticket));
    }

    /** Keeps what came about that is no field of the ticket. Its lock is held. */
    void told(Ticket ticket, String what, String how, Cause cause) {
        log.note(ticket, what, how, cause);
    }

    /** What is promised about a part counts from the beginning of the whole. */
    void inherit(Ticket part, Ticket whole, Cause cause) {
        clocks.inherit(part, whole, cause.at());
    }

    List<ChangeView> changes(Ticket ticket, int behind, int most) {
        return log.of(ticket, behind, most);
    }

    /** The ticket is held, and with it all that is kept of it. */
    VerificationView verify(Ticket ticket) {
        return log.verify(ticket, appointments.kept(ticket.key()));
    }
}

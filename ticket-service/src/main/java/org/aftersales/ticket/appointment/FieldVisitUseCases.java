package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.appointment.AppointmentDesk.Shown;

/** What happened at visits, told by an app that may have been away for days. */
@ApplicationScoped
@Transactional
public class FieldVisitUseCases {
    private final VisitUseCases visits;
    private final AppointmentDesk desk;
    private final Appointments appointments;
    private final AppointmentJournal journal;

    FieldVisitUseCases(
            VisitUseCases visits, AppointmentDesk desk, Appointments appointments, AppointmentJournal journal) {
        this.visits = visits;
        this.desk = desk;
        this.appointments = appointments;
        this.journal = journal;
    }

    /**
     * Takes the report as if it were made now, but for when it happened.
     *
     * @param ticketId whose appointment it is
     * @param version the version of the appointment that it was decided on
     * @param at when it happened; promises are judged by the time of receipt all the same
     * @return the version of the appointment afterwards
     * @throws Problem as the request of its own would have been refused
     */
    public long apply(UUID ticketId, long version, FieldVisit told, Instant at) {
        var appointment = journal.hold(new AppointmentId(told.appointmentId()));
        checkTicket(appointment, ticketId);
        report(told, IfMatch.of("\"" + version + "\""), notBeforeItsStart(appointment, at));
        appointments.flush(); // the version counts what is written
        return appointment.version();
    }

    private Shown report(FieldVisit told, IfMatch expected, Instant at) {
        var id = new AppointmentId(told.appointmentId());
        var missedBy = told.missedBy();
        if (missedBy != null) return visits.miss(id, expected, missedBy, at);
        var done = told.completion();
        if (done == null) return visits.start(id, expected, at);
        var topics = Objects.requireNonNullElse(done.topics(), List.<String>of());
        return visits.complete(id, expected, new VisitUseCases.Work(done.acceptance(), topics), at);
    }

    /** The begin may have been told by another device, whose clock was wrong in another way. */
    private static Instant notBeforeItsStart(Appointment appointment, Instant at) {
        var begun = appointment.schedule().windows().actualFrom();
        return begun != null && at.isBefore(begun) ? begun : at;
    }

    /**
     * How an appointment stands of which a report came too late.
     *
     * @param known whether nothing is left to tell
     */
    public record Now(long version, boolean known) {}

    /** @throws NotFound when the caller may not see the appointment, or it is not the ticket's */
    public Now now(UUID ticketId, FieldVisit told) {
        var appointment = desk.show(new AppointmentId(told.appointmentId())).appointment();
        checkTicket(appointment, ticketId);
        return new Now(appointment.version(), told.isKnown(appointment));
    }

    private static void checkTicket(Appointment appointment, UUID ticketId) {
        if (!appointment.ticket().ticketId().equals(ticketId)) throw new NotFound();
    }
}

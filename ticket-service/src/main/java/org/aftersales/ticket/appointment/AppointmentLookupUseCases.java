package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other features what a customer may know of appointments. */
@ApplicationScoped
@Transactional
public class AppointmentLookupUseCases {

    private final Appointments appointments;
    private final AppointmentDesk desk;
    private final OwnChanges changes;
    private final Clock clock;

    AppointmentLookupUseCases(Appointments appointments, AppointmentDesk desk, OwnChanges changes, Clock clock) {
        this.appointments = appointments;
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those of a ticket that its customer has been told of, oldest first; whoever asks. */
    public List<ToldAppointment> told(UUID ticketId) {
        return appointments.of(ticketId).stream()
                .filter(appointment -> appointment.status().isTold())
                .map(this::told)
                .toList();
    }

    /** Whether a time to come is kept for it: nobody is told meanwhile that it ends by itself. */
    public boolean isAwaited(UUID ticketId) {
        return appointments.of(ticketId).stream()
                .anyMatch(appointment -> AppointmentRules.isAwaited(appointment, clock.instant()));
    }

    /** Whether its visits, calls and sessions are appointments here. */
    public boolean areKeptFor(UUID ticketId) {
        return appointments.count("ticket.ticketId", ticketId) > 0;
    }

    ToldAppointment told(Appointment appointment) {
        var promised = appointment.status().isPromised();
        return new ToldAppointment(
                appointment.key(),
                appointment.order().type(),
                appointment.order().mode(),
                appointment.status(),
                appointment.order().zone(),
                appointment.schedule().windows().promised(),
                promised ? desk.link(appointment) : null,
                OwnRules.isCancellable(appointment.status()),
                appointment.status() == AppointmentStatus.CONFIRMED ? changes.told(appointment) : null,
                movedByCustomer(appointment),
                desk.toldFees(appointment));
    }

    private static @Nullable Instant movedByCustomer(Appointment appointment) {
        if (appointment.schedule().plans() < 2) return null;
        var latest = appointment.history().getLast();
        return latest.isSelfService() ? latest.madeAt() : null;
    }
}

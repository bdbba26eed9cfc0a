package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftersales.ticket.ticket.TicketChainUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;

/** Nobody comes for work that was called off or is over. */
@ApplicationScoped
@Transactional
public class CallingOffUseCases {

    private static final Asked WORK_CALLED_OFF = new Asked(Party.OFFICE, "ticket-cancelled", "system");
    private static final Asked WORK_OVER = new Asked(Party.OFFICE, "ticket-closed", "system");

    private final Appointments appointments;
    private final TicketChainUseCases chain;
    private final TicketLookupUseCases tickets;
    private final Planning planning;
    private final LateChangeUseCases late;
    private final Clock clock;

    CallingOffUseCases(
            Appointments appointments,
            TicketChainUseCases chain,
            TicketLookupUseCases tickets,
            Planning planning,
            LateChangeUseCases late,
            Clock clock) {
        this.appointments = appointments;
        this.chain = chain;
        this.tickets = tickets;
        this.planning = planning;
        this.late = late;
        this.clock = clock;
    }

    /**
     * Calls off appointments of a ticket that is over, and gives their crews their time back; for a timer. Of one that was
     * called off all that have not ended; of one that was closed those to come, for whoever has begun still reports. What was
     * taken up again meanwhile keeps them.
     *
     * @throws org.aftersales.ticket.ticket.LapseUseCases.Held when somebody holds the ticket
     */
    public void callOff(UUID ticket) {
        chain.holdIfFree(ticket);
        switch (tickets.known(ticket).status()) {
            case "CANCELLED" -> callOff(ticket, WORK_CALLED_OFF, this::isToCome);
            case "CLOSED" -> callOff(ticket, WORK_OVER, this::isNotBegun);
            default -> {} // taken up again
        }
    }

    private void callOff(UUID ticket, Asked cause, Predicate<Appointment> which) {
        for (var id : appointments.idsOf(ticket)) {
            var appointment = appointments.lock(id);
            if (which.test(appointment)) planning.callOff(appointment, cause, late.lateness(appointment));
        }
    }

    private boolean isToCome(Appointment appointment) {
        return appointment.status().isToCome();
    }

    private boolean isNotBegun(Appointment appointment) {
        return appointment.status().isWished() || AppointmentRules.isAwaited(appointment, clock.instant());
    }
}

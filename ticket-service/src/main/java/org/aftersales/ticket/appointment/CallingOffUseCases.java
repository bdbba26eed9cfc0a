package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.aftersales.ticket.ticket.TicketChainUseCases;

/** Nobody comes for work that was called off. */
@ApplicationScoped
@Transactional
public class CallingOffUseCases {

    private static final Asked WORK_CALLED_OFF = new Asked(Party.OFFICE, "ticket-cancelled", "system");

    private final Appointments appointments;
    private final TicketChainUseCases chain;
    private final Planning planning;
    private final LateChangeUseCases late;

    CallingOffUseCases(
            Appointments appointments, TicketChainUseCases chain, Planning planning, LateChangeUseCases late) {
        this.appointments = appointments;
        this.chain = chain;
        this.planning = planning;
        this.late = late;
    }

    /**
     * Calls off every appointment of the ticket that has not ended, and gives its crew their time back; for a timer.
     *
     * @throws org.aftersales.ticket.ticket.LapseUseCases.Held when somebody holds the ticket
     */
    public void callOff(UUID ticket) {
        chain.holdIfFree(ticket);
        appointments.idsOf(ticket).forEach(this::callOff);
    }

    private void callOff(AppointmentId id) {
        var appointment = appointments.lock(id);
        if (!appointment.status().isToCome()) return;
        planning.callOff(appointment, WORK_CALLED_OFF, late.lateness(appointment));
    }
}

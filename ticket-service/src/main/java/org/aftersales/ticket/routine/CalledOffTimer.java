package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.ticket.appointment.CallingOffUseCases;

/**
 * Calls off the appointments of tickets that were called off. It is a timer of its own because whoever reports on a visit
 * holds the appointment first and the ticket's clocks after it.
 */
@ApplicationScoped
class CalledOffTimer implements TimerHandler {

    static final String KIND = "ticket-called-off";

    private final CallingOffUseCases appointments;

    CalledOffTimer(CallingOffUseCases appointments) {
        this.appointments = appointments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID ticket, Instant dueAt) {
        appointments.callOff(ticket);
    }
}

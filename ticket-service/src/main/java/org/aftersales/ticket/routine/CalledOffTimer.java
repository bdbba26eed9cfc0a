package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.ticket.appointment.CallingOffUseCases;

/**
 * Calls off the appointments of tickets that were called off or closed. It is a timer of its own, so that whoever calls a ticket off
 * does not wait for those who are about to take the time of its crews.
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

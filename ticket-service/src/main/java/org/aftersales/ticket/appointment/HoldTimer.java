package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Ends holds. Before it comes to it, whoever wants the time clears them away. */
@ApplicationScoped
class HoldTimer implements TimerHandler {

    static final String KIND = "appointment-hold";

    private final AppointmentUseCases appointments;
    private final Clock clock;

    HoldTimer(AppointmentUseCases appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID appointment, Instant dueAt) {
        appointments.expire(appointment, clock.instant());
    }
}

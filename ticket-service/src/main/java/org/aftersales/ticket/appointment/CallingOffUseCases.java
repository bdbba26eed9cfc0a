package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.technician.RosterUseCases;

/** Nobody comes for work that was called off. */
@ApplicationScoped
@Transactional
public class CallingOffUseCases {

    private static final Asked WORK_CALLED_OFF = new Asked(Party.OFFICE, "ticket-cancelled", "system");

    private final Appointments appointments;
    private final RosterUseCases roster;
    private final Timers timers;
    private final LateChangeUseCases late;
    private final Endings endings;
    private final Clock clock;

    CallingOffUseCases(
            Appointments appointments,
            RosterUseCases roster,
            Timers timers,
            LateChangeUseCases late,
            Endings endings,
            Clock clock) {
        this.appointments = appointments;
        this.roster = roster;
        this.timers = timers;
        this.late = late;
        this.endings = endings;
        this.clock = clock;
    }

    /** Calls off every appointment of the ticket that has not ended, and gives its crew their time back. */
    public void callOff(UUID ticket) {
        appointments.idsOf(ticket).forEach(this::callOff);
    }

    private void callOff(AppointmentId id) {
        var appointment = appointments.lock(id);
        if (!appointment.status().isToCome()) return;
        appointment.cancel(WORK_CALLED_OFF, late.lateness(appointment));
        endings.persist(Ending.calledOff(id.value(), WORK_CALLED_OFF, clock.instant()));
        roster.release(id.value());
        timers.cancel(HoldTimer.KIND, id.value());
    }
}

package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Keeps appointments at the local time that was agreed, when the rules of their zone have changed since. */
@ApplicationScoped
@Transactional
class DriftUseCases {

    private final Appointments appointments;
    private final AppointmentJournal journal;
    private final Planning planning;
    private final Clock clock;

    DriftUseCases(Appointments appointments, AppointmentJournal journal, Planning planning, Clock clock) {
        this.appointments = appointments;
        this.journal = journal;
        this.planning = planning;
        this.clock = clock;
    }

    /** Those to come that are elsewhere than agreed, in the order in which they make room for each other. */
    List<Drifted> drifted() {
        return all().stream().sorted(Drifted.ONE_AFTER_ANOTHER).toList();
    }

    /** As {@link #drifted} in the order of their ids, at most so many. */
    List<Drifted> after(UUID id, int limit) {
        return all().stream()
                .filter(each -> each.id().toString().compareTo(id.toString()) > 0)
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .limit(limit)
                .toList();
    }

    private List<Drifted> all() {
        return appointments.confirmedAfter(clock.instant()).stream()
                .filter(Drifted::hasDrifted)
                .toList();
    }

    /**
     * Moves it to where the agreed local time is now, unless it is there.
     *
     * @throws SlotRefused when one of its crew is busy then; it stays where it was
     */
    void follow(UUID id) {
        var appointment = journal.hold(new AppointmentId(id));
        var drift = appointment.schedule().drift(appointment.order().zoneId());
        if (appointment.status() == AppointmentStatus.CONFIRMED && !drift.isZero()) planning.follow(appointment);
    }
}

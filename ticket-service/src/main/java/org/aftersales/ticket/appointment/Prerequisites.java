package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.technician.Window;

/**
 * Delivered, then installed, then trained. Only what is known of a unit counts: who carried it home themselves has no
 * delivery to wait for.
 */
@ApplicationScoped
class Prerequisites {

    private final Appointments appointments;

    Prerequisites(Appointments appointments) {
        this.appointments = appointments;
    }

    /** It is still to be done. */
    static final class StillOpen extends Conflict {
        StillOpen(AppointmentType type) {
            super("prerequisite-open", "The " + type + " of this unit is not done.");
        }
    }

    /** Planning ahead is fine as long as one comes after the other. */
    void checkPlan(Appointment appointment, Slot slot) {
        endOfWhatComesFirst(appointment).filter(slot.start()::isBefore).ifPresent(ends -> {
            throw new RuleViolated(
                    "before-its-prerequisite",
                    "What comes before it for this unit is planned until later.",
                    List.of(new Violation("/slot/start", "too-early", "must not be before " + ends)));
        });
        beginningOfWhatFollows(appointment).filter(slot.end()::isAfter).ifPresent(begins -> {
            throw new RuleViolated(
                    "behind-what-follows",
                    "What follows it for this unit is planned earlier; that is moved first.",
                    List.of(new Violation("/slot/end", "too-late", "must not be after " + begins)));
        });
    }

    /** Whether a slot lies between what comes first of the unit and what follows, as they are planned now. */
    boolean isInOrder(Appointment appointment, Slot slot) {
        return endOfWhatComesFirst(appointment).filter(slot.start()::isBefore).isEmpty()
                && beginningOfWhatFollows(appointment)
                        .filter(slot.end()::isAfter)
                        .isEmpty();
    }

    /** From when on what comes first is planned to be over; empty when nothing is planned before it. */
    Optional<Instant> endOfWhatComesFirst(Appointment appointment) {
        return open(appointment)
                .filter(before -> before.status().isPromised())
                .map(before -> before.schedule().windows().plannedUntil());
    }

    /** When what waits for it is planned to begin; empty when nothing is planned after it. */
    Optional<Instant> beginningOfWhatFollows(Appointment appointment) {
        var unit = appointment.ticket().unitId();
        if (unit == null) return Optional.empty();
        return appointment
                .order()
                .type()
                .next()
                .flatMap(type -> appointments.latest(unit, type))
                .filter(after -> after.status().isPromised())
                .map(after -> after.schedule().windows().plannedFrom());
    }

    /** As long as a window, from when on what comes first is over until what follows begins; empty where that is no time. */
    Optional<Window> room(Appointment appointment, Window whole) {
        var start =
                endOfWhatComesFirst(appointment).filter(whole.start()::isBefore).orElse(whole.start());
        var end = start.plus(Duration.between(whole.start(), whole.end()));
        var until = beginningOfWhatFollows(appointment).filter(end::isAfter).orElse(end);
        return start.isBefore(until) ? Optional.of(new Window(start, until)) : Optional.empty();
    }

    /** @throws StillOpen when what comes first was not done */
    void checkStart(Appointment appointment) {
        open(appointment).ifPresent(before -> {
            throw new StillOpen(before.order().type());
        });
    }

    private Optional<Appointment> open(Appointment appointment) {
        var unit = appointment.ticket().unitId();
        if (unit == null) return Optional.empty();
        return appointment
                .order()
                .type()
                .prerequisite()
                .flatMap(type -> appointments.latest(unit, type))
                .filter(before -> before.status() != AppointmentStatus.COMPLETED);
    }
}

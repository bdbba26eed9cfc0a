package org.aftersales.ticket.technician;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftersales.kit.domain.Uuids;

/** When the technicians are free, and who takes their time. */
@ApplicationScoped
@Transactional
public class RosterUseCases {

    /** The longest way, so that nothing which is on the way into the window is overlooked. */
    private static final Duration LONGEST_WAY = Duration.ofHours(4);

    private final Technicians technicians;
    private final TechnicianTime time;
    private final Clock clock;

    RosterUseCases(Technicians technicians, TechnicianTime time, Clock clock) {
        this.technicians = technicians;
        this.time = time;
        this.clock = clock;
    }

    /** Those who work where the appointment is, with the time in which they are free. */
    public List<Free> free(Need need, Window window) {
        var working = technicians.active().stream()
                .filter(each -> each.works(need.territory()))
                .toList();
        return freeOf(working, need, window);
    }

    /** As {@link #free} to an appointment that there is: what it takes of their time itself is free to it. */
    public List<Free> freeBesides(UUID appointment, Need need, Window window) {
        var working = technicians.active().stream()
                .filter(each -> each.works(need.territory()))
                .toList();
        return freeOf(working, need, window, each -> !appointment.equals(each.appointmentId()));
    }

    /** As {@link #free}, of these technicians alone; one who does not work there is missing in the answer. */
    public List<Free> freeAmong(List<String> ids, Need need, Window window) {
        var working = technicians.of(ids).stream()
                .filter(each -> each.works(need.territory()))
                .toList();
        return freeOf(working, need, window);
    }

    private List<Free> freeOf(List<Technician> working, Need need, Window window) {
        return freeOf(working, need, window, _ -> true);
    }

    private List<Free> freeOf(List<Technician> working, Need need, Window window, Predicate<Busy> counts) {
        if (working.isEmpty()) return List.of();
        var now = clock.instant();
        var busy = time.of(working.stream().map(Technician::id).toList(), window.widened(LONGEST_WAY)).stream()
                .filter(each -> each.blocks(now) && counts.test(each))
                .collect(groupingBy(Busy::technicianId, mapping(Busy::span, toList())));
        return working.stream()
                .map(each -> each.freeIn(window, busy.getOrDefault(each.id(), List.of()), need.travels()))
                .toList();
    }

    /**
     * Enters an appointment into the time of its whole crew.
     *
     * @return false when one of them is not free; the caller then rolls back what was entered for the others
     */
    public boolean take(Booking booking) {
        var crew = technicians.of(booking.technicians());
        for (var technician : crew) {
            time.clear(technician.id(), clock.instant());
            if (!time.enter(busy(technician, booking))) return false;
        }
        return crew.size() == booking.technicians().size();
    }

    private Busy busy(Technician technician, Booking booking) {
        return new Busy(
                Uuids.v7(clock),
                technician.id(),
                booking.heldUntil() == null ? Busy.Reason.BOOKING : Busy.Reason.HOLD,
                booking.planned().widened(technician.travel(booking.travels())),
                booking.planned(),
                booking.appointmentId(),
                booking.label(),
                booking.sequence(),
                booking.heldUntil());
    }

    /**
     * Books what was held.
     *
     * @return false when the hold of one of the crew has ended and somebody else has taken the place
     */
    public boolean book(UUID appointment, int crew) {
        return time.book(appointment) == crew;
    }

    /** Gives back all time of an appointment. */
    public void release(UUID appointment) {
        time.release(appointment);
    }
}

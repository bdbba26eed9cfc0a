package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.technician.Need;
import org.aftersales.ticket.technician.RosterUseCases;
import org.aftersales.ticket.technician.Window;

/** What is free, and what of it a crew can do. */
@ApplicationScoped
@Transactional
class SlotUseCases {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int ALTERNATIVES = 5;

    private final RosterUseCases roster;
    private final Clock clock;

    SlotUseCases(RosterUseCases roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** The earliest free slots from now on within the window. */
    List<Slot> free(Need need, Window window, Duration step, int limit) {
        var now = clock.instant();
        if (!window.end().isAfter(now)) return List.of();
        var coming = window.start().isBefore(now) ? new Window(now, window.end()) : window;
        return Slots.earliest(roster.free(need, coming), need, coming, step, limit);
    }

    /** As {@link #free} to an appointment that there is: what it takes itself is free to it. */
    List<Slot> freeBesides(UUID appointment, Need need, Window window, int limit) {
        return Slots.earliest(roster.freeBesides(appointment, need, window), need, window, STEP, limit);
    }

    /** What else there is within a window, the earliest first. */
    List<Slot> alternatives(Need need, Window within) {
        return free(need, within, STEP, ALTERNATIVES);
    }

    /** The first slot from an instant on, with the same crew if it has any. */
    Optional<Slot> next(Need need, List<String> crew, Instant from) {
        var window = Window.of(from, AHEAD);
        var same = Slots.earliest(roster.freeAmong(crew, need, window), need, window, STEP, 1);
        return (same.isEmpty() ? free(need, window, STEP, 1) : same).stream().findFirst();
    }

    /**
     * Refuses a crew that is not at work then, is busy, or lacks a skill on that day. That nobody takes the time between
     * this look and the entry is the database's to keep.
     *
     * @param otherwise what else there is
     * @throws SlotRefused with alternatives
     */
    void check(Need need, Slot slot, Supplier<List<Slot>> otherwise) {
        var crew = roster.freeAmong(slot.technicians(), need, slot.window());
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < slot.technicians().size(); i++) {
            var id = slot.technicians().get(i);
            var free = crew.stream().anyMatch(each -> each.technicianId().equals(id) && each.during(slot.window()));
            if (!free)
                faults.add(new Violation("/slot/technicians/" + i, "not-free", "is not free then, or not there"));
        }
        need.skills().stream()
                .filter(skill -> crew.stream().noneMatch(each -> each.has(skill, slot.window())))
                .forEach(skill -> faults.add(
                        new Violation("/slot/technicians", "skill-missing", "nobody has " + skill.code() + " then")));
        if (!faults.isEmpty()) throw SlotRefused.notFree(faults, otherwise.get());
    }
}

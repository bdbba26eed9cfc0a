package org.aftersales.ticket.technician;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When a technician could start something, and what they can do then.
 *
 * @param windows in which a whole appointment must lie; the way there and back is taken off already
 * @param load how much of the time asked about is taken
 */
public record Free(String technicianId, ZoneId zone, List<Skill> skills, List<Window> windows, Duration load) {

    public boolean during(Window window) {
        return windows.stream().anyMatch(free -> free.contains(window));
    }

    /** Whether the skill is held on the day on which the window starts where the technician lives. */
    public boolean has(NeededSkill needed, Window window) {
        var day = LocalDate.ofInstant(window.start(), zone);
        return skills.stream().anyMatch(skill -> skill.satisfies(needed, day));
    }
}

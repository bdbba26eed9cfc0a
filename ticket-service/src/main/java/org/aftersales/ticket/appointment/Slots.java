package org.aftersales.ticket.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftersales.ticket.technician.Free;
import org.aftersales.ticket.technician.Need;
import org.aftersales.ticket.technician.Window;

/** Finds crews and the times at which they are free. */
final class Slots {

    /** The least busy first, so that work spreads; then by id, so that the same question has the same answer. */
    private static final Comparator<Free> LEAST_BUSY =
            Comparator.comparing(Free::load).thenComparing(Free::technicianId);

    private Slots() {}

    /**
     * The earliest slots within the window, one per beginning, with the least busy crew that can do it.
     *
     * @param step from one beginning to the next, counted from the full hour
     */
    static List<Slot> earliest(List<Free> pool, Need need, Window window, Duration step, int limit) {
        var found = new ArrayList<Slot>();
        var start = aligned(window.start(), step);
        while (found.size() < limit && !start.plus(need.length()).isAfter(window.end())) {
            var slot = Window.of(start, need.length());
            crew(pool, need, slot).ifPresent(crew -> found.add(Slot.of(slot, crew)));
            start = start.plus(step);
        }
        return found;
    }

    /** Of those who are free, of whom each needed skill has somebody. */
    private static Optional<List<String>> crew(List<Free> pool, Need need, Window slot) {
        var able = pool.stream()
                .filter(each -> each.during(slot))
                .sorted(LEAST_BUSY)
                .toList();
        return new Crew(able, need.skills(), need.crew(), slot).found();
    }

    private static Instant aligned(Instant from, Duration step) {
        var seconds = step.toSeconds();
        var past = Math.floorMod(from.getEpochSecond(), seconds);
        var whole = past == 0 && from.getNano() == 0;
        return whole ? from : Instant.ofEpochSecond(from.getEpochSecond() - past + seconds);
    }
}

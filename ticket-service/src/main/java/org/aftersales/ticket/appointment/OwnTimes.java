package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftersales.ticket.technician.Window;

/**
 * The times that customers choose from. Of a slot they learn when it begins, never who comes: the crew is the one that is
 * found, of the appointment's own territory and with its skills.
 */
@ApplicationScoped
class OwnTimes {

    private static final Duration AT_ONCE = Duration.ofDays(14);
    private static final int MOST = 48;

    private final SlotUseCases slots;
    private final Prerequisites prerequisites;
    private final LateRules rules;
    private final Clock clock;

    OwnTimes(SlotUseCases slots, Prerequisites prerequisites, LateRules rules, Clock clock) {
        this.slots = slots;
        this.prerequisites = prerequisites;
        this.rules = rules;
        this.clock = clock;
    }

    /** Where a new beginning may lie: in time, and between what comes first of the unit and what follows. */
    Optional<Window> among(Appointment appointment) {
        var length = Duration.ofMinutes(appointment.order().minutes());
        var whole = OwnRules.among(rules.of(appointment.order().type()), clock.instant());
        var from = prerequisites
                .endOfWhatComesFirst(appointment)
                .filter(whole.start()::isBefore)
                .orElse(whole.start());
        var until = prerequisites
                .beginningOfWhatFollows(appointment)
                .map(next -> next.minus(length).plusMillis(1))
                .filter(whole.end()::isAfter)
                .orElse(whole.end());
        return from.isBefore(until) ? Optional.of(new Window(from, until)) : Optional.empty();
    }

    /** The earliest within two weeks from then on, and where to go on. */
    Found from(Appointment appointment, Instant from) {
        return among(appointment)
                .filter(whole -> from.isBefore(whole.end()))
                .map(whole -> within(appointment, whole, from))
                .orElse(Found.NOTHING);
    }

    private Found within(Appointment appointment, Window whole, Instant from) {
        var start = from.isAfter(whole.start()) ? from : whole.start();
        var end = earlier(start.plus(AT_ONCE), whole.end());
        var length = Duration.ofMinutes(appointment.order().minutes());
        var window = new Window(start, end.plus(length));
        var found = slots.freeBesides(appointment.key(), appointment.order().need(), window, MOST).stream()
                .map(Slot::start)
                .filter(beginning -> beginning.isBefore(end))
                .toList();
        var next = found.size() == MOST ? found.getLast().plusSeconds(1) : end;
        var present = appointment.schedule().slot().start();
        var others = found.stream().filter(beginning -> !beginning.equals(present));
        return new Found(others.map(Windows::usual).toList(), Optional.of(next).filter(whole.end()::isAfter));
    }

    /** A slot that begins then, with the least busy crew that can do it. */
    Optional<Slot> at(Appointment appointment, Instant start) {
        var need = appointment.order().need();
        var window = Window.of(start, need.length());
        return slots.freeBesides(appointment.key(), need, window, 1).stream().findFirst();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** @param later from where on there may be more */
    record Found(List<Window> times, Optional<Instant> later) {
        static final Found NOTHING = new Found(List.of(), Optional.empty());
    }
}

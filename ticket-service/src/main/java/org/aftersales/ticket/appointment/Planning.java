package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.timer.Timers;
import org.aftersales.ticket.appointment.AppointmentJournal.Step;
import org.aftersales.ticket.technician.Booking;
import org.aftersales.ticket.technician.RosterUseCases;
import org.aftersales.ticket.technician.Window;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** Brings an appointment and its crew's time together; both change in one transaction or not at all. */
@ApplicationScoped
class Planning {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Asked ZONE_RULES = new Asked(Party.OFFICE, "zone-rules-changed", "system");

    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");

    private final RosterUseCases roster;
    private final SlotUseCases slots;
    private final Prerequisites prerequisites;
    private final Timers timers;
    private final Endings endings;
    private final AppointmentJournal journal;
    private final TicketLookupUseCases tickets;
    private final Clock clock;

    Planning(
            RosterUseCases roster,
            SlotUseCases slots,
            Prerequisites prerequisites,
            Timers timers,
            Endings endings,
            AppointmentJournal journal,
            TicketLookupUseCases tickets,
            Clock clock) {
        this.roster = roster;
        this.slots = slots;
        this.prerequisites = prerequisites;
        this.timers = timers;
        this.endings = endings;
        this.journal = journal;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @throws SlotRefused when somebody is not free */
    void hold(Appointment appointment, Slot slot, Duration length, Asked asked) {
        appointment.status().to(AppointmentStatus.HELD);
        checkNotOver(appointment);
        checkSlot(appointment, slot);
        slots.check(appointment.order().need(), slot, () -> alternatives(appointment, slot.start()));
        if (!take(appointment, slot, length, asked)) {
            throw SlotRefused.taken(alternatives(appointment, slot.start()));
        }
    }

    /** Holds a slot that was found free; when somebody was faster, the appointment stays without one. */
    void propose(Appointment appointment, Slot slot, Duration length, Asked asked) {
        if (!take(appointment, slot, length, asked)) roster.release(appointment.key());
    }

    private boolean take(Appointment appointment, Slot slot, Duration length, Asked asked) {
        var until = clock.instant().plus(length);
        if (!roster.take(booking(appointment, slot, until))) return false;
        journal.take(appointment, Step.of(asked), () -> appointment.hold(slot, until, asked, clock.instant()));
        timers.schedule(HoldTimer.KIND, appointment.key(), until);
        return true;
    }

    /** @throws SlotRefused when the hold has ended, or something was planned meanwhile that it would not fit in with */
    void confirm(Appointment appointment, @Nullable Window promised, String actor) {
        checkNotOver(appointment);
        var heldUntil = appointment.schedule().heldUntil();
        var lapsed = heldUntil != null && !clock.instant().isBefore(heldUntil);
        journal.take(appointment, Step.by(actor), () -> appointment.confirm(promised, clock.instant()));
        if (lapsed
                || !roster.book(appointment.key(), appointment.schedule().crew().size())) {
            var wished = Objects.requireNonNull(appointment.schedule().windows().plannedFrom());
            throw SlotRefused.lapsed(alternatives(appointment, wished));
        }
        var slot = appointment.schedule().slot();
        if (!prerequisites.isInOrder(appointment, slot)) {
            throw SlotRefused.outOfOrder(alternatives(appointment, slot.start()));
        }
        timers.cancel(HoldTimer.KIND, appointment.key());
    }

    void move(Appointment appointment, AppointmentUseCases.Move move, Asked asked, Lateness lateness) {
        checkNotOver(appointment);
        checkSlot(appointment, move.slot());
        AppointmentRules.checkMovable(appointment.status());
        roster.release(appointment.key());
        slots.check(
                appointment.order().need(),
                move.slot(),
                () -> alternatives(appointment, move.slot().start()));
        if (!roster.take(booking(appointment, move.slot(), null))) {
            throw SlotRefused.taken(alternatives(appointment, move.slot().start()));
        }
        journal.take(
                appointment,
                Step.of(asked),
                () -> appointment.reschedule(move.slot(), move.promised(), asked, lateness));
    }

    /**
     * Moves it to where the agreed local time is by the present rules of its zone.
     *
     * @throws SlotRefused when somebody is not free then
     */
    void follow(Appointment appointment) {
        var next =
                appointment.schedule().following(appointment.order().zoneId()).slot();
        roster.release(appointment.key());
        if (!roster.take(booking(appointment, next, null))) throw SlotRefused.taken(List.of());
        journal.take(appointment, Step.of(ZONE_RULES), () -> appointment.follow(ZONE_RULES, clock.instant()));
    }

    /** Nobody comes; its crew has their time back. */
    void callOff(Appointment appointment, Asked asked, Lateness lateness) {
        var ending = Ending.calledOff(appointment.key(), asked, lateness.now());
        journal.take(appointment, Step.of(asked, ending), () -> appointment.cancel(asked, lateness));
        endings.persist(ending);
        roster.release(appointment.key());
        timers.cancel(HoldTimer.KIND, appointment.key());
    }

    private static Booking booking(Appointment appointment, Slot slot, @Nullable Instant heldUntil) {
        var order = appointment.order();
        return new Booking(
                appointment.key(),
                slot.window(),
                order.mode().travels(),
                slot.technicians(),
                appointment.ticket().ticketNumber() + " " + order.type(),
                appointment.schedule().plans() + 1,
                heldUntil);
    }

    /** What else there is from a wished beginning on, between what comes first of the unit and what follows. */
    private List<Slot> alternatives(Appointment appointment, Instant wished) {
        var now = clock.instant();
        return prerequisites
                .room(appointment, Window.of(wished.isBefore(now) ? now : wished, AHEAD))
                .map(room -> slots.alternatives(appointment.order().need(), room))
                .orElse(List.of());
    }

    /** What was done may be followed by more, such as the next session of a training; what is over is not. */
    private void checkNotOver(Appointment appointment) {
        var ticket = tickets.known(appointment.ticket().ticketId());
        if (OVER.contains(tickets.leading(ticket).status())) throw new AppointmentUseCases.TicketNotOpen();
    }

    private void checkSlot(Appointment appointment, Slot slot) {
        var order = appointment.order();
        if (slot.start().isBefore(clock.instant())) throw wrong("/slot/start", "in-the-past", "must be to come");
        var length = Duration.ofMinutes(order.minutes());
        if (!slot.start().plus(length).equals(slot.end())) {
            throw wrong("/slot/end", "wrong-length", "must be " + order.minutes() + " minutes after the start");
        }
        var crew = new HashSet<>(slot.technicians());
        if (crew.size() != order.crew() || crew.size() != slot.technicians().size()) {
            throw wrong("/slot/technicians", "wrong-crew", "must name " + order.crew() + " different technicians");
        }
        prerequisites.checkPlan(appointment, slot);
    }

    private static RuleViolated wrong(String pointer, String code, String message) {
        return new RuleViolated(
                "invalid-slot", "The slot does not fit.", List.of(new Violation(pointer, code, message)));
    }
}

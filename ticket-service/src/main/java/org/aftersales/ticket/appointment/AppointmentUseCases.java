package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.appointment.AppointmentDesk.Shown;
import org.aftersales.ticket.appointment.AppointmentJournal.Step;
import org.aftersales.ticket.technician.RosterUseCases;
import org.aftersales.ticket.technician.Window;
import org.aftersales.ticket.ticket.TicketChainUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** Requested, held, confirmed, moved, cancelled. */
@ApplicationScoped
@Transactional
class AppointmentUseCases {

    private static final Step HOLD_ENDED = new Step("system", "hold-ended", List.of());

    private final Appointments appointments;
    private final TicketLookupUseCases tickets;
    private final TicketChainUseCases chain;
    private final AppointmentJournal journal;
    private final AppointmentDesk desk;
    private final Planning planning;
    private final RosterUseCases roster;
    private final AppointmentSettings settings;
    private final LateChangeUseCases late;
    private final Clock clock;

    AppointmentUseCases(
            Appointments appointments,
            TicketLookupUseCases tickets,
            TicketChainUseCases chain,
            AppointmentJournal journal,
            AppointmentDesk desk,
            Planning planning,
            RosterUseCases roster,
            AppointmentSettings settings,
            LateChangeUseCases late,
            Clock clock) {
        this.appointments = appointments;
        this.tickets = tickets;
        this.chain = chain;
        this.journal = journal;
        this.desk = desk;
        this.planning = planning;
        this.roster = roster;
        this.settings = settings;
        this.late = late;
        this.clock = clock;
    }

    /** Work that is done or called off needs nobody to come; what follows of work that is done may, until it is closed. */
    static final class TicketNotOpen extends Conflict {
        TicketNotOpen() {
            super("ticket-not-open", "The work of this ticket is done or called off.");
        }
    }

    /** Asks for an appointment; with a slot it is held at once. */
    Shown request(UUID ticketId, Function<UUID, Wish> told, @Nullable Slot slot, Asked asked) {
        chain.hold(ticketId); // nobody calls its work off meanwhile
        var ticket = tickets.seen(ticketId);
        if (!ticket.open()) throw new TicketNotOpen();

        var id = new AppointmentId(Uuids.v7(clock));
        var wish = told.apply(id.value());
        var appointment = Appointment.request(id, TicketRef.of(ticket), wish, clock.instant());
        if (slot != null) planning.hold(appointment, slot, settings.holdFor(), asked);
        journal.add(appointment, asked);
        appointments.flush();
        return desk.shown(appointment);
    }

    /** Holds a slot for an appointment that has none, or whose hold has ended. */
    Shown hold(AppointmentId id, IfMatch expected, Slot slot, Asked asked) {
        var appointment = taken(id, expected);
        planning.hold(appointment, slot, settings.holdFor(), asked);
        return desk.shown(appointment);
    }

    /** @throws SlotRefused when the hold has ended, or it is not in its unit's order any more */
    Shown confirm(AppointmentId id, IfMatch expected, @Nullable Window promised, String actor) {
        var appointment = taken(id, expected);
        planning.confirm(appointment, promised, actor);
        return desk.shown(appointment);
    }

    /** @throws SlotRefused when the new slot is not to be had; the old one is kept then */
    Shown reschedule(AppointmentId id, IfMatch expected, Move move, Asked asked) {
        var appointment = taken(id, expected);
        var settled = late.settle(appointment, LateFee.Change.MOVED, asked, move.fee());
        planning.move(appointment, move, settled, late.lateness(appointment));
        return desk.shown(appointment);
    }

    /** Staff calls off any; a customer their own, of which they were told, until the work begins. */
    Shown cancel(AppointmentId id, IfMatch expected, Asked asked, @Nullable FeeWord fee) {
        var appointment = journal.hold(id);
        desk.show(id);
        expected.check(appointment);
        desk.checkOwn(appointment, asked);
        var settled = late.settle(appointment, LateFee.Change.CANCELLED, asked, fee);
        planning.callOff(appointment, settled, late.lateness(appointment));
        return desk.shown(appointment);
    }

    /** A hold that nobody confirmed ends; one that was confirmed or held anew meanwhile stays. */
    void expire(UUID id, Instant now) {
        var appointment = journal.holdIfFree(new AppointmentId(id));
        var heldUntil = appointment.schedule().heldUntil();
        if (heldUntil == null || now.isBefore(heldUntil)) return;
        journal.take(appointment, HOLD_ENDED, () -> appointment.expire(now));
        roster.release(id);
    }

    private Appointment taken(AppointmentId id, IfMatch expected) {
        var appointment = journal.holdToPlan(id);
        expected.check(appointment);
        return appointment;
    }

    /** A new slot, what the customer is told of it, and what was said of the fee for a late move. */
    record Move(
            Slot slot, @Nullable Window promised, @Nullable FeeWord fee) {}
}

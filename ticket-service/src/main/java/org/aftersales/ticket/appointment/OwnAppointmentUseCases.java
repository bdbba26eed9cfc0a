package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.appointment.AppointmentUseCases.Move;
import org.aftersales.ticket.customer.CustomerUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/**
 * What customers do with their appointments themselves. They name a time and nothing else; the crew is found, and the
 * database decides between two who want the same.
 */
@ApplicationScoped
@Transactional
class OwnAppointmentUseCases {

    private final Appointments appointments;
    private final AppointmentJournal journal;
    private final AppointmentLookupUseCases lookup;
    private final TicketLookupUseCases tickets;
    private final CustomerUseCases customers;
    private final OwnChanges changes;
    private final OwnTimes times;
    private final LateChangeUseCases late;
    private final LateRules rules;
    private final Planning planning;
    private final Caller caller;
    private final Clock clock;

    OwnAppointmentUseCases(
            Appointments appointments,
            AppointmentJournal journal,
            AppointmentLookupUseCases lookup,
            TicketLookupUseCases tickets,
            CustomerUseCases customers,
            OwnChanges changes,
            OwnTimes times,
            LateChangeUseCases late,
            LateRules rules,
            Planning planning,
            Caller caller,
            Clock clock) {
        this.appointments = appointments;
        this.journal = journal;
        this.lookup = lookup;
        this.tickets = tickets;
        this.customers = customers;
        this.changes = changes;
        this.times = times;
        this.late = late;
        this.rules = rules;
        this.planning = planning;
        this.caller = caller;
        this.clock = clock;
    }

    /** An appointment as the caller names it: of a ticket of theirs, or of one that goes on as it. */
    record Own(UUID ticket, UUID appointment) {}

    /**
     * What can be done, or was.
     *
     * @param version of the appointment
     */
    record Versioned<T>(T view, long version) {}

    /**
     * What could be done now, and what it would cost.
     *
     * @param from where to begin to look for a time; at once where null
     * @throws NotFound when it is not the caller's, or they were not told of it
     */
    Versioned<OwnChange> offer(Own own, @Nullable Instant from) {
        var theirs = theirs(own);
        var appointment = told(theirs, appointments.get(new AppointmentId(own.appointment())));
        var told = changes.told(appointment);
        var start = from == null ? clock.instant() : from;
        var found = told.movable() ? times.from(appointment, start) : OwnTimes.Found.NOTHING;
        var order = appointment.order();
        var change = new OwnChange(
                appointment.key(),
                order.type(),
                order.mode(),
                order.zone(),
                appointment.schedule().windows().promised(),
                OwnRules.isCancellable(appointment.status()),
                told,
                found.times(),
                found.later().orElse(null));
        return new Versioned<>(change, appointment.version());
    }

    /**
     * Moves it to another time.
     *
     * @param agreed what they were told it costs and agreed to; null where nothing
     * @throws TimeTaken when nobody can come then; it stays where it is
     */
    Versioned<ToldAppointment> move(Own own, IfMatch expected, Instant start, @Nullable Money agreed) {
        var appointment = taken(own, expected);
        var rule = rules.of(appointment.order().type());
        OwnRules.checkMovable(appointment, rule, clock.instant());
        if (appointment.schedule().slot().start().equals(start)) throw new OwnRules.AlreadyThen();
        var among = times.among(appointment);
        if (among.filter(whole -> whole.holds(start)).isEmpty()) {
            throw new OwnRules.NotOffered(among.orElseGet(() -> OwnRules.among(rule, clock.instant())));
        }
        var asked = late.settle(appointment, LateFee.Change.MOVED, Asked.own(null, caller.subject()), word(agreed));
        var slot = times.at(appointment, start).orElseThrow(() -> taken(appointment, start));
        try {
            planning.move(appointment, new Move(slot, null, null), asked, late.lateness(appointment));
        } catch (SlotRefused faster) {
            throw taken(appointment, start); // not its own alternatives: customers may not choose each of them
        }
        return changed(appointment);
    }

    /** Calls it off, until the work begins. */
    Versioned<ToldAppointment> cancel(Own own, IfMatch expected, @Nullable String reason, @Nullable Money agreed) {
        var appointment = taken(own, expected);
        AppointmentRules.checkNotBegun(appointment.status());
        var asked =
                late.settle(appointment, LateFee.Change.CANCELLED, Asked.own(reason, caller.subject()), word(agreed));
        planning.callOff(appointment, asked, late.lateness(appointment));
        return changed(appointment);
    }

    private TimeTaken taken(Appointment appointment, Instant start) {
        return new TimeTaken(
                times.from(appointment, start).times().stream().limit(5).toList());
    }

    private Versioned<ToldAppointment> changed(Appointment appointment) {
        appointments.flush();
        return new Versioned<>(lookup.told(appointment), appointment.version());
    }

    private Appointment taken(Own own, IfMatch expected) {
        var theirs = theirs(own);
        var appointment = told(theirs, journal.holdToPlan(new AppointmentId(own.appointment())));
        expected.check(appointment);
        return appointment;
    }

    /** Who works here, or sells, sees tickets of others too; those are not theirs. */
    private Set<UUID> theirs(Own own) {
        var ticket = tickets.seen(own.ticket());
        var mine = customers.customersOf(caller.subject());
        if (!mine.contains(ticket.concern().customerId())) throw new NotFound();
        return tickets.ofOneCustomer(tickets.leading(ticket).id());
    }

    private static Appointment told(Set<UUID> theirs, Appointment appointment) {
        var known = theirs.contains(appointment.ticket().ticketId());
        if (!known || !appointment.status().isTold()) throw new NotFound();
        return appointment;
    }

    private static @Nullable FeeWord word(@Nullable Money agreed) {
        return agreed == null ? null : new FeeWord(agreed, null);
    }
}

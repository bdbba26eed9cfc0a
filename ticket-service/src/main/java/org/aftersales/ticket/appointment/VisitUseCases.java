package org.aftersales.ticket.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.ticket.appointment.AppointmentDesk.Shown;
import org.aftersales.ticket.appointment.AppointmentJournal.Step;
import org.aftersales.ticket.sla.Fact;
import org.aftersales.ticket.sla.SlaUseCases;
import org.aftersales.ticket.technician.RosterUseCases;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** What happens on the day: begun, missed, done and accepted, understood or not yet. */
@ApplicationScoped
@Transactional
class VisitUseCases {

    private static final String SIGNATURE = "acceptance.signature";

    private final Appointments appointments;
    private final AppointmentJournal journal;
    private final AppointmentDesk desk;
    private final Acceptances acceptances;
    private final Endings endings;
    private final Prerequisites prerequisites;
    private final NextSessions sessions;
    private final RosterUseCases roster;
    private final TicketLookupUseCases tickets;
    private final PersonalData personal;
    private final Caller caller;
    private final SlaUseCases sla;
    private final Clock clock;

    VisitUseCases(
            Appointments appointments,
            AppointmentJournal journal,
            AppointmentDesk desk,
            Acceptances acceptances,
            Endings endings,
            Prerequisites prerequisites,
            NextSessions sessions,
            RosterUseCases roster,
            TicketLookupUseCases tickets,
            PersonalData personal,
            Caller caller,
            SlaUseCases sla,
            Clock clock) {
        this.appointments = appointments;
        this.journal = journal;
        this.desk = desk;
        this.acceptances = acceptances;
        this.endings = endings;
        this.prerequisites = prerequisites;
        this.sessions = sessions;
        this.roster = roster;
        this.tickets = tickets;
        this.personal = personal;
        this.caller = caller;
        this.sla = sla;
        this.clock = clock;
    }

    /** Technicians report on the visits they make; agents and managers on all. */
    static final class NotOfTheCrew extends Forbidden {
        NotOfTheCrew() {
            super("not-of-the-crew", "Technicians report on their own appointments.");
        }
    }

    /**
     * The work begins.
     *
     * @param at when it did; a promise to come is kept by the time of receipt, for devices lie about time
     */
    Shown start(AppointmentId id, IfMatch expected, Instant at) {
        var appointment = ofCrew(id, expected);
        prerequisites.checkStart(appointment);
        journal.take(appointment, by(), () -> appointment.start(at));
        if (appointment.order().mode().travels()) arrived(appointment.ticket().ticketId());
        return desk.shown(appointment);
    }

    /** Also for the ticket as which it goes on; nobody merges it meanwhile, for it is held. */
    private void arrived(UUID ticket) {
        var now = clock.instant();
        sla.hear(ticket, Fact.ON_SITE, now);
        tickets.goesOnAs(ticket).ifPresent(into -> sla.hear(into, Fact.ON_SITE, now));
    }

    /** Frees the time. */
    Shown miss(AppointmentId id, IfMatch expected, Absentee who, Instant at) {
        var appointment = ofCrew(id, expected);
        var ending = Ending.reported(id.value(), caller.subject(), at);
        journal.take(appointment, by(ending), () -> appointment.miss(who, at));
        endings.persist(ending);
        roster.release(id.value());
        return desk.shown(appointment);
    }

    /**
     * What was done.
     *
     * @param protocol what was accepted, where somebody was there to do so
     * @param topics what a training covered
     */
    record Work(@Nullable Protocol protocol, List<String> topics) {}

    /** Done; it stays in the calendar of its crew. */
    Shown complete(AppointmentId id, IfMatch expected, Work done, Instant at) {
        var appointment = ofCrew(id, expected);
        var protocol = done.protocol();
        journal.take(appointment, () -> {
            appointment.complete(protocol == null ? null : protocol.signer(), done.topics(), at);
            var ending = Ending.reported(id.value(), caller.subject(), at);
            endings.persist(ending);
            return protocol == null ? by(ending) : by(ending, accepted(id, protocol, at));
        });
        return desk.shown(appointment);
    }

    private Acceptance accepted(AppointmentId id, Protocol protocol, Instant at) {
        var picture = protocol.picture();
        var sealed = picture == null ? null : personal.sealBytes(SIGNATURE, id.value(), picture);
        var acceptance = Acceptance.of(id.value(), protocol, sealed, caller.subject(), at);
        acceptances.persist(acceptance);
        return acceptance;
    }

    /** The customer's own word, or what an agent was told; a "not yet" leads to the next session. */
    Shown understand(AppointmentId id, IfMatch expected, Understanding word, List<String> unclear) {
        var appointment = journal.hold(id);
        tickets.seen(appointment.ticket().ticketId());
        expected.check(appointment);
        journal.take(appointment, by(), () -> appointment.understand(word, unclear, clock.instant()));
        if (word == Understanding.NOT_YET) sessions.after(appointment, unclear);
        return desk.shown(appointment);
    }

    /** @throws NotFound when nothing was signed */
    AcceptanceView acceptance(AppointmentId id) {
        var appointment = appointments.get(id);
        var acceptance = acceptances.findByIdOptional(appointment.key()).orElseThrow(NotFound::new);
        var sealed = acceptance.signature();
        return AcceptanceView.of(acceptance, sealed == null ? null : personal.openBytes(SIGNATURE, id.value(), sealed));
    }

    private Step by(Beside... rows) {
        return Step.by(caller.subject(), rows);
    }

    private Appointment ofCrew(AppointmentId id, IfMatch expected) {
        var appointment = journal.hold(id);
        var steers = caller.is(Roles.AGENT) || caller.is(Roles.MANAGER);
        if (!steers && !appointment.schedule().crew().contains(caller.subject())) throw new NotOfTheCrew();
        expected.check(appointment);
        return appointment;
    }
}
